global using Serai.Tests.Support;
global using Xunit;
