namespace Serai.Features.Organizations.Bulk;

public sealed class BulkTexts;
