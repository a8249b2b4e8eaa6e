"""Who is here: people, accounts, sign-in, invitations."""
