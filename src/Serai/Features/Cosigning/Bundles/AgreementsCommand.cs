using System.CommandLine;
using System.Globalization;
using Serai.Features.Cosigning.Protocol;
using Serai.Platform.Cli;

namespace Serai.Features.Cosigning.Bundles;

/// <summary><c>serai agreements verify BUNDLE</c>.</summary>
public static class AgreementsCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("BUNDLE") { Description = "The file that the page of an agreement gives out." };
        var verify = new Command("verify", "Check an exported agreement: documents, signatures, keys, chain and receipts, without network and without database.") { file };
        verify.SetAction(async (parsed, stop) =>
        {
            var path = parsed.GetRequiredValue(file);
            if (!path.Exists)
                throw new CommandRefused($"There is no file “{path}”.");
            if (path.Length > Bundle.MostBytes)
                throw new CommandRefused($"“{path}” is longer than a bundle can be.");
            if (Bundle.Read(await File.ReadAllBytesAsync(path.FullName, stop)) is not { } bundle)
                throw new CommandRefused($"“{path}” is not a bundle of an agreement. Export it anew on the agreement's page.");
            var finding = VerifyBundle.Of(bundle);
            foreach (var line in Lines(finding))
                Console.WriteLine(line);
            return finding.IsSound ? 0 : 1;
        });
        return new("agreements", "Agreements that two sites have signed.") { verify };
    }

    private static IEnumerable<string> Lines(BundleFinding finding)
    {
        yield return $"Agreement {finding.Bundle.Agreement}";
        foreach (var end in new[] { finding.Bundle.One, finding.Bundle.Other })
        {
            yield return $"  {end.Organization} at {end.Address}";
            foreach (var key in finding.Bundle.Keys.GetValueOrDefault(end.Address) ?? [])
                yield return $"    key {key.Kid}{(key.Revoked is { } revoked ? $", revoked {MessageForm.Text(revoked)}" : key.Retired is { } retired ? $", retired {MessageForm.Text(retired)}" : "")}";
        }
        foreach (var code in finding.Codes)
            yield return $"  compared code: {code}";
        foreach (var line in finding.Lines)
            yield return string.Create(CultureInfo.InvariantCulture, $"{line.Number,4}. {MessageForm.Text(line.Message.Time)} {MessageForm.Word(line.Message.Body.Type)} by {line.Message.From.Organization}, document {line.Message.Body.Document[..12]}{(line.Receipt is { } receipt ? $", received {MessageForm.Text(receipt.Time)}" : ", no receipt")}");
        foreach (var document in finding.IsSound ? finding.Agreed : [])
            yield return $"Signed by both: “{document.Title}”, SHA-256 {document.Digest()}";
        foreach (var problem in finding.Problems)
            yield return string.Create(CultureInfo.InvariantCulture, $"WRONG in message {problem.Number}: {Sentence(problem.Fault)}");
        yield return finding.IsSound
            ? $"Sound: {finding.Lines.Count} messages, {ReceiptForm.Word(finding.Standing.StageOn(SystemClock.Instance.GetCurrentInstant().InUtc().Date))}."
            : $"NOT SOUND: {finding.Problems.Count} faults.";
    }

    private static string Sentence(BundleFault fault) => fault switch
    {
        BundleFault.NotReadable => "it cannot be read as a message of this agreement.",
        BundleFault.BadSignature => "its signature is not by a key of its sender.",
        BundleFault.RevokedKey => "its key was revoked, and no receipt shows that it was signed before.",
        BundleFault.BrokenChain => "it does not follow from the message before it, or names one that is not there.",
        BundleFault.OutOfTurn => "it could not be said where the agreement stood.",
        BundleFault.BadDocument => "its document cannot be one of these two parties.",
        _ => "its receipt is not for it, or not signed by its receiver.",
    };
}
