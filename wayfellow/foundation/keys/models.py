"""Person keys, wrapped by the master key. Without its row here, a person's words cannot be read by anybody."""

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
