// Stands in until the library lands: delete this file then.
#pragma warning disable
namespace Serai.Names;
public static class NameFold{public static string Fold(string s)=>s.ToLowerInvariant();}
public enum NameKind { Official, Short, Acronym, Alias, Former, Label }
