using Microsoft.Playwright;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using Serai.Platform.Files;
using Serai.Tests.Features.Agreements.Importing;

namespace Serai.Tests.Journeys.Agreements;

/// <summary>An office's spreadsheet of agreements is brought, settled, looked at before anything is changed, taken in, and taken back.</summary>
[Trait("Needs", "browser")]
public sealed class RegisterJourney(Browser browser) : IClassFixture<Browser>
{
    private static readonly string[] Header = ["No", "Counterpart university", "Country", "Type", "Signed", "Expiry date", "Status", "Remarks"];

    private static readonly string[][] Rows =
    [
        ["A-01", "Alpha University", "Thailand", "MoU", "31.8.2019", "2029-08-31", "in force", "The first of all"],
        ["A-02", "Beta Academy", "China", "学生交换协议", "2019年8月31日", "2022", "", ""],
        ["A-03", "Gamma Hospital", "China", "Research agreement", "August 2020", "ongoing", "active", ""],
        ["A-04", "Delta Institute", "Vietnam", "MoU", "2021-05-12", "2031-05-11", "active", ""],
        ["A-05", "Alpha University", "Thailand", "Student exchange", "03/04/2019", "2029", "active", "Which day?"],
        ["A-06", "Beta Academy", "China", "MoU", "05/06/2021", "2031", "active", ""],
        ["A-07", "Western University", "Canada", "MoU", "2020", "", "draft", ""],
        ["A-08", "Western University", "", "MoU", "2018-02", "2028-02", "active", ""],
        ["A-09", "Gamma Hospital", "China", "Collaboration deed", "2022-09-01", "", "active", ""],
        ["A-10", "Delta Institute", "Vietnam", "MoU", "soon", "", "", ""],
        ["A-11", "Nowhere College of Nothing", "Iceland", "MoU", "2017", "2027", "active", ""],
        ["A-12", "Beta Academy", "China", "LoI", "2024-01-15", "", "active", ""],
    ];

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task A_spreadsheet_of_agreements_is_settled_taken_in_and_taken_back(DatabaseKind kind)
    {
        await using var site = await ImportDesk.StartAsync(kind);
        await using var officer = await browser.TabAsync(site, Role.Editor, ImportDesk.Office, "陳大文");
        await BringAsync(officer);
        await SettleAsync(officer);
        await officer.SeeAsync("One row waits");
        await officer.SeeAsync("“soon” is no date");
        await officer.LookAsync("import-changes");
        Assert.Empty(await site.AgreementsAsync());
        await PutRightAsync(officer);
        await officer.PressAsync("Take 11 agreements in");
        await officer.HeadedAsync("Taken in");
        await officer.SeeAsync("11 agreements were taken in.");
        await officer.LookAsync("import-taken");
        await officer.FollowAsync("To the agreements");
        await Assertions.Expect(officer.Page.Locator("main tbody tr")).ToHaveCountAsync(11);
        await officer.LookAsync("import-register");
        Assert.Equal(11, (await site.AgreementsAsync()).Count);
        await TakeBackAsync(officer);
        Assert.Empty(await site.AgreementsAsync());
    }

    private static async Task BringAsync(Visit officer)
    {
        using var workbook = new MemoryStream();
        await new XlsxFormat().WriteAsync(Header, Rows.Select(r => (object?[])[.. r]).ToAsyncEnumerable(), workbook, CancellationToken.None);
        await officer.GoAsync("/agreements");
        await officer.FollowAsync("A new agreement");
        await officer.FollowAsync("Bring a whole register in");
        await officer.HeadedAsync("Registers brought in");
        await officer.LookAsync("import-none");
        await officer.FollowAsync("Bring a register in");
        await officer.LookAsync("import-upload");
        await officer.Page.GetByLabel("The spreadsheet").SetInputFilesAsync(new FilePayload { Name = "agreements.xlsx", MimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Buffer = workbook.ToArray() });
        await officer.PressAsync("Read it");
        await officer.HeadedAsync("What the columns are for");
        await officer.SeeAsync("12 rows were read.");
        // One column's name tells nothing; what it is for is said.
        Assert.Equal("", await officer.Page.GetByLabel("What “Counterpart university” is taken for").InputValueAsync());
        officer.Expected = 422;
        await officer.PressAsync("Read the rows");
        await officer.SeeAsync("No column is taken for the partner.");
        await officer.Page.GetByLabel("What “Counterpart university” is taken for").SelectOptionAsync(new SelectOptionValue { Label = "Partner" });
        await officer.LookAsync("import-columns");
        await officer.PressAsync("Read the rows");
        await officer.HeadedAsync("What its words and dates mean");
    }

    private static async Task SettleAsync(Visit officer)
    {
        await officer.SeeAsync("In 2 rows day and month could be either: “03/04/2019” may be");
        await officer.LookAsync("import-words");
        await officer.Page.GetByLabel("Which comes first").SelectOptionAsync(new SelectOptionValue { Label = "the day" });
        await officer.Page.GetByLabel("What “Collaboration deed” means").SelectOptionAsync(new SelectOptionValue { Label = "Research agreement" });
        await officer.PressAsync("On to the next step");
        await officer.HeadedAsync("Partners");
        await officer.LookAsync("import-partners");
        // Of two Western universities the country told the one; for the row without it the person says so. Of whom nobody knows the rows are left out.
        await officer.Page.GetByRole(AriaRole.Group, new() { Name = "Western University no country given" }).GetByRole(AriaRole.Radio).First.CheckAsync();
        await officer.Page.GetByRole(AriaRole.Group, new() { Name = "Nowhere College" }).GetByLabel("Leave its rows out.").CheckAsync();
        await officer.PressAsync("On to the next step");
        await officer.HeadedAsync("Documents");
        await officer.LookAsync("import-documents");
        await officer.FollowAsync("On to the next step");
        await officer.HeadedAsync("What would be taken in");
    }

    /// <summary>A row that waits leads to its cells; the date that cannot be read is corrected there.</summary>
    private static async Task PutRightAsync(Visit officer)
    {
        await officer.Page.Locator("tr", new() { HasTextString = "“soon” is no date" }).GetByRole(AriaRole.Link).First.ClickAsync();
        await officer.HeadedAsync("Row 11");
        await officer.LookAsync("import-row");
        await officer.Page.GetByLabel("Signed", new() { Exact = true }).FillAsync("2016-03-01");
        await officer.PressAsync("Put it right");
        await officer.FollowAsync("Back to what would be taken in");
        await officer.HeadedAsync("What would be taken in");
        await officer.SeeAsync("11 agreements would be added.");
    }

    private static async Task TakeBackAsync(Visit officer)
    {
        await officer.Page.GoBackAsync();
        await officer.FollowAsync("Look at the step", exact: false);
        await officer.LookAsync("import-step");
        await officer.Page.Locator("main [name=reason]").FillAsync("The wrong year's file");
        await officer.Page.GetByRole(AriaRole.Button, new() { Name = "Take back" }).ClickAsync();
        await officer.SeeAsync("This step took another one back");
    }
}
