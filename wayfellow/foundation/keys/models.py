"""Person keys, wrapped by the master key. Without the row nobody can read their words. And who left."""

from django.db import models


class PersonKey(models.Model):
    """One person's key. No foreign key: this table is in another database."""

    person_id = models.UUIDField(primary_key=True)
    service_id = models.UUIDField()
    wrapped = models.BinaryField()
    master_key_id = models.CharField(max_length=64)
    created_at = models.DateTimeField()

    class Meta:
        db_table = "person_key"

    def __str__(self) -> str:
        """Whose it is, and nothing of the key."""
        return f"<PersonKey {self.person_id}>"


class LeftForGood(models.Model):
    """That somebody has left for good, by a mark that tells nobody who. The ledger outside says the same."""

    mark = models.CharField(max_length=64, primary_key=True)
    left_at = models.DateTimeField()

    class Meta:
        db_table = "left_for_good"

    def __str__(self) -> str:
        """The mark only."""
        return f"<LeftForGood {self.mark[:8]}>"
