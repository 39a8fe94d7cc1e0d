using Serai.Platform.Backup.Rows;

namespace Serai.Platform.Backup;

/// <summary>Mails that waited when a backup was made are most often sent by now, or are of no use in a copy that is only tried.</summary>
internal static class HeldMail
{
    private const string Table = "outbox_mail";

    public static async Task HoldAsync(SeraiDb db, BackupHead head, CancellationToken stop)
    {
        // Layouts before accounts have no mails.
        if ((await DatabaseShape.ReadAsync(db, stop)).All(t => t.Name != Table))
            return;
        await using var command = DatabaseShape.Command(db, $"update {Table} set given_up = @now, due = null, problem = @why where due is not null");
        Add("@now", SystemClock.Instance.GetCurrentInstant().ToUnixTimeTicks() / 10);
        Add("@why", $"It waited when the backup of {head.Taken} was made, and may have been sent since.");
        await command.ExecuteNonQueryAsync(stop);

        void Add(string name, object value)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }
    }
}
