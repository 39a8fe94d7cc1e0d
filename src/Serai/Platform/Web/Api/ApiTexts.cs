namespace Serai.Platform.Web.Api;

/// <summary>Marks the texts of the API's problems and its reference page.</summary>
public sealed class ApiTexts;
