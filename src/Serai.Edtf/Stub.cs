// Stands in until the library lands: delete this file then.
#pragma warning disable
using NodaTime;
namespace Serai.Edtf;
public class EdtfFormatException(string m):Exception(m);
public class EdtfProblem;
public sealed class Edtf { public static Edtf Parse(string t)=>TryParse(t,out var v,out _)?v!:throw new EdtfFormatException("bad");
 public static bool TryParse(string? t,out Edtf? v,out EdtfProblem? p){ v=new Edtf{Text=t!};p=null;return true;}
 public string Text{get;init;}=""; public bool IsInterval=>Text.Contains('/'); public Edtf? Start=>null; public Edtf? End=>null;
 public string ToWords(string language)=>Text; public LocalDate? Earliest=>null; public LocalDate? Latest=>null; }
