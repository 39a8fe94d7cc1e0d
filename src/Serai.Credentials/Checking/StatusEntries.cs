using System.Globalization;
using System.Text.Json;

namespace Serai.Credentials;

/// <summary>Reads what a credential says of where its status is written.</summary>
internal static class StatusEntries
{
    private const int Most = 8, MostDigits = 8;

    public static (IReadOnlyList<StatusEntry> Entries, IReadOnlyList<CheckFinding> Findings) Read(JsonElement credential)
    {
        var (entries, findings) = (new List<StatusEntry>(), new List<CheckFinding>());
        switch (credential.Member("credentialStatus"))
        {
            case null:
                break;
            case { ValueKind: JsonValueKind.Object } one:
                Add(one, "credentialStatus");
                break;
            case { ValueKind: JsonValueKind.Array } list when list.GetArrayLength() <= Most:
                foreach (var (i, each) in list.EnumerateArray().Index()) Add(each, $"credentialStatus[{i}]");
                break;
            default:
                findings.Add(new(CheckReason.MalformedField, "credentialStatus"));
                break;
        }
        return (entries, findings);

        void Add(JsonElement status, string path)
        {
            if (status.Member("type")?.Texts() is null) findings.Add(new(CheckReason.MalformedField, $"{path}.type"));
            else if (!status.IsOfType(StatusEntry.Type)) findings.Add(new(CheckReason.StatusUnknown, $"{path}.type"));
            else if (Wrong(status) is { } wrong) findings.Add(new(CheckReason.MalformedField, $"{path}.{wrong}"));
            else if (StatusPurposes.Read(status.Text("statusPurpose")) is not { } purpose) findings.Add(new(CheckReason.StatusUnknown, $"{path}.statusPurpose"));
            else if (status.Member("statusSize") is not null && !IsOne(status.Member("statusSize")!.Value)) findings.Add(new(CheckReason.StatusUnknown, $"{path}.statusSize"));
            else entries.Add(new(status.Text("statusListCredential")!, int.Parse(status.Text("statusListIndex")!, NumberStyles.None, CultureInfo.InvariantCulture), purpose));
        }
    }

    private static string? Wrong(JsonElement status)
    {
        if (status.Text("statusPurpose") is null) return "statusPurpose";
        if (!Rules.IsDocument(status.Text("statusListCredential"))) return "statusListCredential";
        var isIndex = status.Text("statusListIndex") is { Length: > 0 and <= MostDigits } digits && digits.All(char.IsAsciiDigit) && (digits.Length == 1 || digits[0] != '0')
            && int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture) < StatusList.MostEntries;
        return isIndex ? null : "statusListIndex";
    }

    private static bool IsOne(JsonElement size) => size.ValueKind == JsonValueKind.Number && size.TryGetInt32(out var bits) && bits == 1;
}
