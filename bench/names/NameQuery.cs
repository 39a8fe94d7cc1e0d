namespace Serai.Names.Bench;

/// <param name="Text">What was asked.</param>
/// <param name="Ids">The right answers; one empty id where there is none.</param>
internal sealed record NameQuery(string Text, string[] Ids)
{
    public bool HasAnswer => Ids[0].Length > 0;
}
