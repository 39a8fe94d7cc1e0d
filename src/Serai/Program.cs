using Serai.Ui;

var builder = WebApplication.CreateBuilder(args);
builder.AddSeraiUi();
var app = builder.Build();
app.UseSeraiUi();
app.MapRazorPages();
app.Run();
