using Bunit;
using WeChatRights.AdminUi.Components.Pages.Stations;
using WeChatRights.Core.Regions;
using WeChatRights.Testing;

namespace WeChatRights.AdminUi.Tests.Components.Pages.Stations;

public sealed class StationsPageTests : CorePageContext
{
    private const string Row = "[data-testid=station-row]";
    private static readonly string ThisRow = $"[data-township='{TestCity.Township}']";

    [Fact]
    public async Task List_SaysHowManyOf148LackWhat()
    {
        await BecomeAsync(StaffRole.CityOfficer, TestCity.City);
        await FillAsync(TestCity.Township, phone: "0375-0000001", address: "演示路 1 号", hours: "周一至周五 8:30–17:30");
        await FillAsync(TestCity.OtherTownship, phone: "0375-0000002");

        var page = Open<StationsPage>("/stations");

        page.WaitForAssertion(() => Assert.Equal(148, page.FindAll(Row).Count));
        Assert.Equal("缺电话 146", page.Find("[data-testid=gap-phone]").TextContent);
        Assert.Equal("缺地址 147", page.Find("[data-testid=gap-address]").TextContent);
        Assert.Equal("有缺项 147", page.Find("[data-testid=gap-any]").TextContent);
        Assert.Contains("1 个资料齐全，147 个还有缺项", page.Find("[data-testid=list-count]").TextContent, StringComparison.Ordinal);
        ShownText.AssertChinese(page);
    }

    [Fact]
    public async Task Address_WithAGapAndAPlace_ListsThoseAlone()
    {
        await BecomeAsync(StaffRole.CountyOfficer, TestCity.County);
        await FillAsync(TestCity.Township, phone: "0375-0000001");

        var page = Open<StationsPage>($"/stations?place={TestCity.County}&missing=phone");

        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(Row)));
        Assert.Empty(page.FindAll(ThisRow));
        Assert.All(
            page.FindAll(Row),
            row => Assert.StartsWith(TestCity.County, row.GetAttribute("data-township"), StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Address_WithAPieceOfTheName_FindsIt()
    {
        await BecomeAsync(StaffRole.CityOfficer, TestCity.City);

        var page = Open<StationsPage>("/stations?search=任店");

        page.WaitForAssertion(() => Assert.Equal(TestCity.Township, Assert.Single(page.FindAll(Row)).GetAttribute("data-township")));
    }

    [Fact]
    public async Task Edit_OfferedToTheCountyForItsOwnStationsAlone()
    {
        await BecomeAsync(StaffRole.CountyOfficer, TestCity.County);

        var page = Open<StationsPage>("/stations");

        page.WaitForAssertion(() => Assert.Equal(148, page.FindAll(Row).Count));
        Assert.All(
            page.FindAll(Row),
            row =>
                Assert.Equal(
                    row.GetAttribute("data-township")!.StartsWith(TestCity.County, StringComparison.Ordinal),
                    row.QuerySelector("[data-testid=edit-station]") is not null
                )
        );
    }

    [Fact]
    public async Task Edit_ForAStationOfficer_IsNotOffered()
    {
        await BecomeAsync(StaffRole.StationOfficer, TestCity.Township);

        var page = Open<StationsPage>("/stations");

        page.WaitForAssertion(() => Assert.Equal(148, page.FindAll(Row).Count));
        Assert.Empty(page.FindAll("[data-testid=edit-station]"));
    }

    [Fact]
    public async Task Save_ThePublicReadsItAtOnce()
    {
        await BecomeAsync(StaffRole.CountyOfficer, TestCity.County);
        var page = await OpenDialogAsync();

        Dialogs.Find("[data-testid=field-phone] input, input[data-testid=field-phone]").Input("0375-0000009");
        Dialogs.Find("[data-testid=dialog-confirm]").Click();

        page.WaitForAssertion(() => Assert.Contains("0375-0000009", page.Find(ThisRow).TextContent, StringComparison.Ordinal));
        var read = await Core.Dispatcher.QueryAsync(Actor.Nobody, new ListStations(TestCity.Township));
        Assert.Equal("0375-0000009", Assert.Single(read).Phone);
    }

    [Fact]
    public async Task Save_SomebodyElseWasQuicker_SaysSoAndKeepsWhatWasTyped()
    {
        await BecomeAsync(StaffRole.CountyOfficer, TestCity.County);
        await OpenDialogAsync();
        await FillAsync(TestCity.Township, phone: "0375-0000001");

        Dialogs.Find("[data-testid=field-phone] input, input[data-testid=field-phone]").Input("0375-0000009");
        Dialogs.Find("[data-testid=dialog-confirm]").Click();

        Dialogs.WaitForAssertion(() =>
            Assert.Contains("刚被别人改过", Dialogs.Find("[data-testid=dialog-problem]").TextContent, StringComparison.Ordinal)
        );
        Assert.Contains("0375-0000009", Dialogs.Markup, StringComparison.Ordinal);
        var read = await Core.Dispatcher.QueryAsync(Actor.Nobody, new ListStations(TestCity.Township));
        Assert.Equal("0375-0000001", Assert.Single(read).Phone);
    }

    [Fact]
    public async Task Save_WhereItsDoorIs_HerPhoneCanTellTheDistance()
    {
        await BecomeAsync(StaffRole.CountyOfficer, TestCity.County);
        await OpenDialogAsync();

        Locate("33.6213", "113.3572");
        Dialogs.Find("[data-testid=dialog-confirm]").Click();

        await Eventually.TrueAsync(async _ => (await ReadAsync()).Point == new GeoPoint(33.6213, 113.3572), "the public reads the point");
    }

    [Fact]
    public async Task Save_LatitudeAndLongitudeSwapped_IsRefusedInWords()
    {
        await BecomeAsync(StaffRole.CountyOfficer, TestCity.County);
        await OpenDialogAsync();

        Locate("113.3572", "33.6213");
        Dialogs.Find("[data-testid=dialog-confirm]").Click();

        Dialogs.WaitForAssertion(() =>
            Assert.Contains("纬度应在 31 到 37 之间", Dialogs.Find("[data-testid=dialog-problem]").TextContent, StringComparison.Ordinal)
        );
        Assert.Null((await ReadAsync()).Point);
    }

    [Fact]
    public async Task Save_HalfAPoint_IsNotOffered()
    {
        await BecomeAsync(StaffRole.CountyOfficer, TestCity.County);
        await OpenDialogAsync();

        Locate("33.6213", "");

        Assert.True(Dialogs.Find("[data-testid=dialog-confirm]").HasAttribute("disabled"));
    }

    private void Locate(string latitude, string longitude)
    {
        Dialogs.Find("input[data-testid=field-latitude]").Change(latitude);
        Dialogs.Find("input[data-testid=field-longitude]").Change(longitude);
    }

    private async Task<StationInfo> ReadAsync() =>
        Assert.Single(await Core.Dispatcher.QueryAsync(Actor.Nobody, new ListStations(TestCity.Township)));

    private async Task<IRenderedComponent<StationsPage>> OpenDialogAsync()
    {
        _ = Dialogs;
        var page = Open<StationsPage>($"/stations?place={TestCity.Township}");
        await page.WaitForAssertionAsync(() => Assert.Single(page.FindAll(Row)));
        page.Find("[data-testid=edit-station]").Click();
        Dialogs.WaitForElement("[data-testid=dialog-confirm]");
        return page;
    }

    private async Task FillAsync(string township, string phone, string address = "", string hours = "")
    {
        var editor = await Core.AddOfficerAsync(StaffRole.CityOfficer, TestCity.City, inCharge: false);
        var station = Assert.Single(await Core.Dispatcher.QueryAsync(editor, new ListStations(township)));
        var details = await Core.Dispatcher.QueryAsync(editor, new GetStation(station.StationId));
        await Core.Dispatcher.SendAsync(
            editor,
            new UpdateStation(station.StationId, details.Version, station.Name, address, phone, hours, "", Enabled: true)
        );
    }
}
