namespace Serai.Names.Resolving.Facts;

/// <summary>The words for kinds of organizations that a resolver makes something of.</summary>
[Flags]
internal enum OrganizationKinds : byte
{
    None = 0,
    Education = 1,
    Healthcare = 2,
    Company = 4,
    Government = 8,
    Facility = 16,
    Nonprofit = 32,
    Funder = 64,
    Archive = 128,
}
