using WeChatRights.Hosting;
using WeChatRights.Hosting.Databases;
using WeChatRights.MiniprogramApi;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddWeChatRights(builder.Configuration, builder.Environment);
builder.AddCitizenApi();

var app = builder.Build();
await DatabaseStartup.PrepareAsync(app.Services, app.Lifetime.ApplicationStopping);
app.UseCitizenApi();
await app.RunAsync();
