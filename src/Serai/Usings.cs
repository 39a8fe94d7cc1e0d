global using NodaTime;
global using Serai.Platform.Db;
// Inside the namespace Serai the word Edtf means the library; the date itself is called EdtfDate here.
global using EdtfDate = Serai.Edtf.Edtf;
global using Serai.Edtf;
