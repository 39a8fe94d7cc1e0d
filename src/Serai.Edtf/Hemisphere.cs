namespace Serai.Edtf;

/// <summary>Where a season is meant: summer 2019 is June to August in the north, December 2019 to February 2020 in the south.</summary>
public enum Hemisphere
{
    /// <summary>North of the equator; what a season means unless somebody says otherwise.</summary>
    Northern,

    /// <summary>South of the equator.</summary>
    Southern,
}
