"""Person keys, wrapped by the master key. Without the row, nobody can read that person's words."""

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
