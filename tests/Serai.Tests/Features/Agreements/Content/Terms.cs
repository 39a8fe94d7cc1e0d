using System.Collections;
using System.Reflection;
using Serai.Features.Agreements.Content;
using Serai.Features.Agreements.Wording;

namespace Serai.Tests.Features.Agreements.Content;

/// <summary>Goes through all terms of an agreement, whatever they are called, so that a test forgets none.</summary>
internal static class Terms
{
    /// <summary>The content with one thing changed, once for each thing that can be.</summary>
    public static IEnumerable<(string Where, AgreementContent Content)> EachChanged(AgreementContent content) => Changed(content).Select(c => (c.Where, (AgreementContent)c.Value!));

    /// <summary>The content with everything whose order says nothing put in another.</summary>
    public static AgreementContent Shuffled(AgreementContent content, Random random) => (AgreementContent)Mixed(content, random)!;

    private static IEnumerable<(string Where, object? Value)> Changed(object value)
    {
        switch (value)
        {
            case string text:
                yield return ("", text + "x");
                break;
            case int whole:
                yield return ("", whole + 1);
                break;
            case bool truth:
                yield return ("", !truth);
                break;
            case Enum:
                yield return ("", Enum.ToObject(value.GetType(), (Convert.ToInt32(value, null) + 1) % Enum.GetValues(value.GetType()).Length));
                break;
            case IEnumerable things:
                var all = things.Cast<object>().ToList();
                for (var i = 0; i < all.Count; i++)
                {
                    yield return ($"[{i}] gone", Of(value.GetType(), all.Where((_, at) => at != i)));
                    foreach (var (where, changed) in Changed(all[i]))
                        yield return ($"[{i}]{where}", Of(value.GetType(), all.Select((thing, at) => at == i ? changed! : thing)));
                }

                break;
            default:
                foreach (var term in Settable(value))
                    if (term.GetValue(value) is { } was)
                    {
                        if (new NullabilityInfoContext().Create(term).WriteState == NullabilityState.Nullable)
                            yield return ($"{term.Name} unsaid", With(value, term, null));
                        foreach (var (where, changed) in Changed(was))
                            yield return ($"{term.Name}.{where}", With(value, term, changed));
                    }
                    else if (term.PropertyType == typeof(string))
                        yield return ($"{term.Name} said", With(value, term, "x"));
                break;
        }
    }

    private static object? Mixed(object? value, Random random)
    {
        switch (value)
        {
            case null or string or int or bool or Enum:
                return value;
            case IEnumerable things:
                var mixed = things.Cast<object>().Select(t => Mixed(t, random)!).ToList();
                return Of(value.GetType(), value.GetType().GetGenericTypeDefinition() == typeof(AnyOrder<>) ? mixed.OrderBy(_ => random.Next()) : mixed);
            default:
                foreach (var term in Settable(value).ToList())
                    value = With(value, term, Mixed(term.GetValue(value), random));
                return value;
        }
    }

    private static IEnumerable<PropertyInfo> Settable(object value) => value.GetType().GetProperties().Where(p => p.SetMethod is not null);

    // What "with" does: a record's copy, with one property set.
    private static object With(object record, PropertyInfo term, object? value)
    {
        var copy = record.GetType().GetMethod("<Clone>$")!.Invoke(record, null)!;
        term.SetValue(copy, value);
        return copy;
    }

    private static object Of(Type collection, IEnumerable<object> things)
    {
        var array = Array.CreateInstance(collection.GetGenericArguments()[0], things.Count());
        var at = 0;
        foreach (var thing in things)
            array.SetValue(thing, at++);
        return Activator.CreateInstance(collection, array)!;
    }
}
