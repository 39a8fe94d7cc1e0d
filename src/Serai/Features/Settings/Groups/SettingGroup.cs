using Serai.Platform.Editing;
using Serai.Platform.Settings;
using Serai.Ui.Editing;

namespace Serai.Features.Settings.Groups;

/// <summary>
/// Choices of the site that belong together: edited, compared with others' and recorded as one thing. It is no kind that the API's records
/// know: who may is asked by its page alone.
/// </summary>
/// <param name="slug">The last part of its address.</param>
/// <param name="id">By what the history finds what was done to it: one that never changes.</param>
public abstract class SettingGroup(string slug, string id) : RecordKind
{
    public Guid Id { get; } = Guid.ParseExact(id, "D");

    public override string Name => slug;

    public override Type Texts => typeof(SettingFieldTexts);

    /// <summary>The rows that it is kept in.</summary>
    protected abstract IReadOnlyList<string> Keys { get; }

    /// <summary>What holds where nothing is chosen, in the reader's words; null where nothing does.</summary>
    public virtual string? Usual(IServiceProvider parts) => null;

    /// <summary>The settings of the installation that say it where nothing is chosen here.</summary>
    protected virtual IEnumerable<string> Configured => [];

    /// <summary>Those of them that are set, as the environment writes them; empty where the program's own word holds.</summary>
    public IReadOnlyList<string> Installed(IConfiguration configuration) =>
        [.. Configured.Where(c => !string.IsNullOrWhiteSpace(configuration[c])).Select(c => c.Replace(":", "__", StringComparison.Ordinal))];

    /// <summary>Whether anything of it is chosen here.</summary>
    public virtual bool IsChosen(object record) => Keys.Any(k => ((SettingDraft)record)[k] is not null);

    /// <summary>What is chosen, in words: what each is called, and what it is.</summary>
    public virtual async Task<IReadOnlyList<(string What, string Value)>> SaysAsync(FieldContext context, FieldWords words)
    {
        var draft = await SettingDraft.OfAsync(context.Db, Keys, slug, context.Stop);
        if (!IsChosen(draft)) return [];
        var inputs = await FieldInput.OfAsync(this, await TextsAsync(draft, context), new Dictionary<string, FieldProblem>(), context);
        return [.. inputs.Where(i => i.Typed.Length > 0).Select(i => (words.Label(this, i.Field), i.Explained ?? words.Value(this, i.Field, i.Typed, i.Choices)))];
    }

    public override async Task<RecordAt?> FindAsync(SeraiDb db, string key, CancellationToken stop) => key == slug ? At(await SettingDraft.OfAsync(db, Keys, slug, stop), slug) : null;

    public override Task<RecordAt?> MakeAsync(SeraiDb db, string? within, CancellationToken stop) => Task.FromResult<RecordAt?>(null);

    public override Task<RecordAt> SettleAsync(SeraiDb db, RecordAt at, CancellationToken stop)
    {
        ((SettingDraft)at.Record).Settle(db);
        return Task.FromResult(at);
    }

    protected static FieldProblem Problem(string code, params object[] words) => new(code, words) { Texts = typeof(SettingFieldTexts) };

    /// <summary>A field whose canonical text is what is kept.</summary>
    protected static Field Text(string name, string key, FieldFormat format, bool required = false) =>
        Field.Of<SettingDraft>(name, format, d => d[key], (d, v) => d[key] = (string?)v, required);

    /// <summary>A field for each language of the interface, kept under the key and the language.</summary>
    protected static IEnumerable<Field> InEach(string name, string key, FieldFormat format) =>
        Platform.Localisation.Languages.All.Select(l => Text(name + Suffix(l.Name), Setting.In(key, l.Name), format));

    protected static IEnumerable<string> KeysInEach(string key) => Platform.Localisation.Languages.All.Select(l => Setting.In(key, l.Name));

    // “zh-Hant” → “ZhHant”
    protected static string Suffix(string language) => string.Concat(language.Split('-').Select(p => char.ToUpperInvariant(p[0]) + p[1..]));

    protected RecordAt At(SettingDraft draft, string title) => new(draft, $"settings/{slug}", Id, title, [null], SettingLinks.Group(slug));
}

/// <summary>Marks the labels of settings, and what is said of what cannot be chosen: <c>Resources/Features/Settings/Groups/SettingFieldTexts.*.resx</c>.</summary>
public sealed class SettingFieldTexts;
