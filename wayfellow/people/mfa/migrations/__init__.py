"""The table of passkeys and apps, as allauth has it, in a shape that SQLite takes here (people.json_kept)."""
