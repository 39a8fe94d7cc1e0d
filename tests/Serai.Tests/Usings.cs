global using Serai.Tests.Support;
global using Xunit;
global using EdtfDate = Serai.Edtf.Edtf;
