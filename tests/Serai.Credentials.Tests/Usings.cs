global using CsCheck;
global using NodaTime;
global using Serai.Credentials.Tests.Support;
global using Xunit;
