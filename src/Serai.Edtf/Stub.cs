// Stands in until the library lands: delete this file then.
#pragma warning disable
using System.Text.RegularExpressions;
using NodaTime;
namespace Serai.Edtf;
public class EdtfFormatException(string m):Exception(m);
public class EdtfProblem(string m){ public override string ToString()=>m; }
public sealed class Edtf {
 public static Edtf Parse(string t)=>TryParse(t,out var v,out var p)?v!:throw new EdtfFormatException(p!.ToString());
 public static bool TryParse(string? t,out Edtf? v,out EdtfProblem? p){ v=null;p=null; try{ v=Read(t!.Trim()); return true;}catch(Exception e){ p=new EdtfProblem($"'{t}' is not an EDTF date"); return false;} }
 static Edtf Read(string t){
  if(t.StartsWith('[')){ var parts=t[1..^1].Split(t.Contains("..")?"..":","); var a=parts[0]==""?null:Read(parts[0]); var b=parts[^1]==""?null:Read(parts[^1]); return new Edtf{Text=t,Earliest=a?.Earliest,Latest=b?.Latest}; }
  if(t.Contains('/')){ var x=t.Split('/'); var a=x[0] is ""or".."?null:Read(x[0]); var b=x[1] is ""or".."?null:Read(x[1]); return new Edtf{Text=t,IsInterval=true,Start=a,End=b,Earliest=a?.Earliest,Latest=b?.Latest}; }
  var m=Regex.Match(t,@"^(\d{4})(?:-(\d\d))?(?:-(\d\d))?([~?%]?)$"); if(!m.Success) throw new Exception();
  int y=int.Parse(m.Groups[1].Value), mo=m.Groups[2].Success?int.Parse(m.Groups[2].Value):0, d=m.Groups[3].Success?int.Parse(m.Groups[3].Value):0;
  LocalDate lo,hi; if(d>0){lo=hi=new(y,mo,d);} else if(mo is>=21 and<=24){ lo=mo==24?new(y,12,1):new(y,(mo-21)*3+3,1); hi=lo.PlusMonths(3).PlusDays(-1);} else if(mo>0){lo=new(y,mo,1);hi=lo.PlusMonths(1).PlusDays(-1);} else {lo=new(y,1,1);hi=new(y,12,31);}
  if(m.Groups[4].Value!=""){ var w=Period.DaysBetween(lo,hi)+1; lo=lo.PlusDays(-w);hi=hi.PlusDays(w);} 
  return new Edtf{Text=t,Earliest=lo,Latest=hi}; }
 public string Text{get;init;}=""; public bool IsInterval{get;init;} public Edtf? Start{get;init;} public Edtf? End{get;init;}
 public string ToWords(string language)=>Text; public LocalDate? Earliest{get;init;} public LocalDate? Latest{get;init;} }
