using Serai.Tests.Support;

[assembly: AssemblyFixture(typeof(SampleSites))]
