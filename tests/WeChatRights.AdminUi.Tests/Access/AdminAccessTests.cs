using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.SignalR;
using Microsoft.JSInterop;
using WeChatRights.AdminUi.Components;
using WeChatRights.AdminUi.Tests.Authentication;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.IdentityAccess.Accounts;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Testing;
using WeChatRights.Testing.Access;

namespace WeChatRights.AdminUi.Tests.Access;

/// <summary>"Pages and endpoints of the staff admin" of docs/access.md, over the real pipeline with real sign-ins.</summary>
public sealed partial class AdminAccessTests : IAsyncLifetime
{
    private static readonly AccessTable Table = AccessTable.Under("Pages and endpoints of the staff admin");
    private readonly Dictionary<string, Browser> _browsers = new(StringComparer.Ordinal);
    private TestAdmin _admin = null!;

    public async ValueTask InitializeAsync()
    {
        _admin = await TestAdmin.StartAsync("Test", ("SignIn:TriesPerMinute", "100000"));
        var accounts = new Dictionary<string, TestAccount>(StringComparer.Ordinal);
        foreach (
            var (column, role, division) in new[]
            {
                ("village", StaffRole.VillageOfficer, TestCity.Village),
                ("station", StaffRole.StationOfficer, TestCity.Township),
                ("county", StaffRole.CountyOfficer, TestCity.County),
                ("city", StaffRole.CityOfficer, TestCity.City),
                ("leader", StaffRole.LeaderView, TestCity.City),
                ("volunteer", StaffRole.Volunteer, TestCity.Township),
                ("partner", StaffRole.PartnerUnit, TestCity.County),
                ("SYS", StaffRole.SystemAdministrator, TestCity.City),
                ("SEC", StaffRole.SecurityAdministrator, TestCity.City),
                ("AUDIT", StaffRole.AuditAdministrator, TestCity.City),
                ("closed", StaffRole.StationOfficer, TestCity.OtherTownship),
                ("temporary", StaffRole.StationOfficer, TestCity.OtherTownship),
            }
        )
        {
            accounts[column] = await _admin.Core.AddAccountAsync(role, division, $"access.{column}".ToLowerInvariant());
        }

        // Afterwards, because opening an account takes a minute of the clock and a session may be idle for fifteen.
        foreach (var (column, account) in accounts)
        {
            await EnterAsync(column, account);
        }

        _browsers["nobody"] = _admin.Open();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var browser in _browsers.Values)
        {
            browser.Dispose();
        }

        await _admin.DisposeAsync();
    }

    [Fact]
    public void Table_NamesEveryEndpoint_AndEachHasDecidedWhoMayCallIt()
    {
        var endpoints = AdminEndpoints.Of(_admin);
        var planted = new Endpoint(_ => Task.CompletedTask, new EndpointMetadataCollection(), "GET /planted");

        Assert.Empty(AccessTable.Differences(Table.Rows, endpoints.Select(endpoint => endpoint.Name)));
        // The framework's own, for files that no build knows: left to the fallback, which is shut to strangers.
        Assert.Equal(["GET /{**path:file}", "HEAD /{**path:file}"], AdminEndpoints.Undecided(endpoints));
        Assert.Equal(["GET /planted"], AdminEndpoints.Undecided([("GET /planted", planted)]));
    }

    [Fact]
    public async Task Endpoints_ByEverybody_AnswerAsWritten()
    {
        var differences = new List<string>();
        var cells = 0;
        foreach (var row in Table.Rows)
        {
            foreach (var column in Table.Columns.Where(column => row[column] != AccessRow.Impossible))
            {
                cells++;
                var told = await AskAsync(_browsers[column], row.Name);
                if (told != row[column])
                {
                    differences.Add($"{row.Name} · {column}: written {row[column]}, told {told}");
                }
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{cells} cells, {differences.Count} differences");
        Assert.True(differences.Count == 0, $"{differences.Count} of {cells} differ:\n{string.Join('\n', differences)}");
        Assert.True(cells > 300, $"only {cells} cells");
    }

    /// <summary>A page about one object says the same about a foreign and an unknown one, because before its circuit it says nothing.</summary>
    [Theory]
    [InlineData("/cases/")]
    [InlineData("/staff/")]
    public async Task Page_OfAnObject_SaysNothingBeforeTheCoreWasAsked(string page)
    {
        var core = _admin.Core;
        await core.StaffAsync();
        var caseId = await core.FileCaseAsync(TestData.Complaint() with { Narrative = "演示：探针。" });

        var real = await _browsers["station"].ReadAsync(page + caseId);
        var unknown = await _browsers["station"].ReadAsync(page + Guid.CreateVersion7());

        Assert.DoesNotContain("探针", real, StringComparison.Ordinal);
        Assert.Equal(Shown(unknown), Shown(real));
    }

    [Fact]
    public void Scripts_MayCallTheReviewedMethodsOnly()
    {
        var methods = typeof(App)
            .Assembly.GetTypes()
            .SelectMany(type =>
                type.GetMethods(
                    BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly
                )
            )
            .Where(method => method.GetCustomAttribute<JSInvokableAttribute>() is not null)
            .ToList();

        Assert.Equal(
            AccessTable.Under("What a browser may call in an open page").Rows.Select(row => row.Name).Order(StringComparer.Ordinal),
            methods.Select(method => $"{method.DeclaringType!.Name}.{method.Name}").Order(StringComparer.Ordinal)
        );
        Assert.DoesNotContain(methods, method => method.IsStatic); // Static ones can be called from any page, whoever is signed in.
        Assert.DoesNotContain(typeof(App).Assembly.GetTypes(), type => type.IsSubclassOf(typeof(Hub)));
    }

    /// <summary>Without the sealed markers of the circuit, which are never the same twice.</summary>
    private static string Shown(string html) => Markers().Replace(html, "");

    private async Task EnterAsync(string column, TestAccount account)
    {
        var browser = _browsers[column] = _admin.Open();
        if (column == "temporary")
        {
            var password = await _admin.Core.Dispatcher.SendAsync(Actor.System("test"), new ResetStaffPassword(account.StaffId));
            _admin.Clock.Advance(TimeSpan.FromSeconds(30));
            await browser.PasswordAsync(account.UserName, password);
            await browser.CodeAsync(account.CodeAt(_admin.Clock.GetUtcNow()));
            return;
        }

        await browser.SignInAsync(account);
        if (column == "closed")
        {
            await _admin.Core.Dispatcher.SendAsync(Actor.System("test"), new DisableStaff(account.StaffId));
        }
    }

    private static async Task<string> AskAsync(Browser browser, string name)
    {
        var (method, pattern) = (name.Split(' ')[0], name.Split(' ')[1]);
        var path =
            name == AdminEndpoints.Assets
                ? "/app.css"
                : pattern
                    .Replace("{Id:guid}", "0199aaaa-bbbb-7ccc-8ddd-eeeeffff0000", StringComparison.OrdinalIgnoreCase)
                    .Replace("{NoteId:guid}", "0199aaaa-bbbb-7ccc-8ddd-eeeeffff0000", StringComparison.OrdinalIgnoreCase)
                    .Replace("{OrderId:guid}", "0199aaaa-bbbb-7ccc-8ddd-eeeeffff0000", StringComparison.OrdinalIgnoreCase)
                    .Replace("{OpinionId:guid}", "0199aaaa-bbbb-7ccc-8ddd-eeeeffff0000", StringComparison.OrdinalIgnoreCase)
                    .Replace("{MandateId:guid}", "0199aaaa-bbbb-7ccc-8ddd-eeeeffff0000", StringComparison.OrdinalIgnoreCase)
                    .Replace("{MediationId:guid}", "0199aaaa-bbbb-7ccc-8ddd-eeeeffff0000", StringComparison.OrdinalIgnoreCase)
                    .Replace("{form}", "view", StringComparison.Ordinal);
        if (pattern == "/_blazor/negotiate")
        {
            (method, path) = ("POST", path + "?negotiateVersion=1");
        }

        path = path.Replace("{**path:file}", "no-such-file.txt", StringComparison.Ordinal)
            .Replace("/{**path}", "", StringComparison.Ordinal);

        using var asked = browser.WithSameCookies(); // What an answer does to the cookies is not for the next call.
        using var answer = method == "POST" ? await asked.PostAsync(path, [("userName", "演示")]) : await asked.GetAsync(path);
        var target = answer.Headers.Location?.ToString() ?? "";
        return answer.StatusCode != HttpStatusCode.Redirect
                ? ((int)answer.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture)
            : target.Contains("/no-permission", StringComparison.Ordinal) ? "refused"
            : target.Contains("message=must-change", StringComparison.Ordinal) ? "change"
            : target.Contains("message=form", StringComparison.Ordinal) ? "form"
            : target.Contains("/sign-in?returnUrl=", StringComparison.OrdinalIgnoreCase) ? "sign-in"
            : target;
    }

    [GeneratedRegex("<!--.*?-->", RegexOptions.Singleline, 1000)]
    private static partial Regex Markers();
}
