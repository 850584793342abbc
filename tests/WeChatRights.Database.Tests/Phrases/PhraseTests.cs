using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Cases;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.Phrases;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Hosting.Databases;
using WeChatRights.Testing;

namespace WeChatRights.Database.Tests.Phrases;

/// <summary>常用语: of a person, a unit, the city; filled in from the case that is open.</summary>
public sealed class PhraseTests(Databases databases)
{
    private TestStaff staff = null!;

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Phrases_AreSeenAndChangedByTheirOwners(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var deputy = await core.AddOfficerAsync(StaffRole.StationOfficer, TestCity.Township, inCharge: false);
        var ofUnit = TestData.Phrase(owner: PhraseOwner.Unit, unit: TestCity.Township);
        var ofCity = TestData.Phrase(owner: PhraseOwner.City);
        Assert.Equal(PhraseErrors.NotYours, await Refusals.RefusalAsync(core, deputy, new KeepPhrase(null, ofUnit)));
        Assert.Equal(PhraseErrors.NotYours, await Refusals.RefusalAsync(core, staff.OtherStation, new KeepPhrase(null, ofUnit)));
        Assert.Equal(PhraseErrors.NotYours, await Refusals.RefusalAsync(core, staff.County, new KeepPhrase(null, ofCity)));
        Assert.Equal(
            PhraseErrors.UnknownVariable,
            await Refusals.RefusalAsync(core, deputy, new KeepPhrase(null, TestData.Phrase("演示：{姓名}。")))
        );
        Assert.Equal(
            CommonErrors.Invalid,
            await Refusals.RefusalAsync(core, deputy, new KeepPhrase(null, TestData.Phrase() with { Category = "演示" }))
        );

        var mine = await core.Dispatcher.SendAsync(deputy, new KeepPhrase(null, TestData.Phrase()));
        var unit = await core.Dispatcher.SendAsync(staff.Station, new KeepPhrase(null, ofUnit));
        var city = await core.Dispatcher.SendAsync(staff.City, new KeepPhrase(null, ofCity));

        Assert.Equal([(mine, true), (unit, false), (city, false)], await SeenAsync(core, deputy));
        Assert.Equal([(unit, true), (city, false)], await SeenAsync(core, staff.Station));
        Assert.Equal([(city, false)], await SeenAsync(core, staff.Village));
        Assert.Equal([(city, true)], await SeenAsync(core, staff.City));
        Assert.Equal(PhraseErrors.NotYours, await Refusals.RefusalAsync(core, deputy, new KeepPhrase(unit, ofUnit)));
        Assert.Equal(PhraseErrors.NotYours, await Refusals.RefusalAsync(core, deputy, new DeletePhrase(city)));
        Assert.Equal(CommonErrors.NotFound, await Refusals.RefusalAsync(core, staff.Station, new DeletePhrase(mine)));
        await core.Dispatcher.SendAsync(staff.Station, new KeepPhrase(unit, ofUnit with { Title = "演示·改过" }));
        Assert.Equal("演示·改过", (await ListAsync(core, deputy)).Items.Single(row => row.Id == unit).Title);
        await core.Dispatcher.SendAsync(staff.Station, new DeletePhrase(unit));
        Assert.DoesNotContain((await ListAsync(core, deputy)).Items, row => row.Id == unit);
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task ForCase_IsFilledInFromTheCase_AndOfferedByUseAndCategory(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var caseId = await core.AcceptedCaseAsync(staff.Station, TestData.Complaint());
        await core.Dispatcher.SendAsync(staff.Station, new KeepPhrase(null, TestData.Phrase()));
        await core.Dispatcher.SendAsync(
            staff.Station,
            new KeepPhrase(null, TestData.Phrase() with { Title = "演示·别类", Category = "E" })
        );
        await core.Dispatcher.SendAsync(
            staff.Station,
            new KeepPhrase(null, TestData.Phrase() with { Title = "演示·记录", Use = PhraseUse.Note })
        );
        await core.Dispatcher.SendAsync(
            staff.Station,
            new KeepPhrase(null, TestData.Phrase("演示：打{联系站电话}。") with { Title = "演示·本类", Category = "D" })
        );
        var number = (await core.Dispatcher.QueryAsync(staff.Station, new GetCase(caseId))).Row.Number;

        var offered = await core.Dispatcher.QueryAsync(staff.Station, new ListPhrasesForCase(caseId, PhraseUse.Message));

        Assert.Equal(["演示·已经受理", "演示·本类"], offered.Select(phrase => phrase.Title).Order(StringComparer.Ordinal));
        var filled = offered.Single(phrase => phrase.Title == "演示·已经受理").Text;
        Assert.Contains(number, filled, StringComparison.Ordinal);
        Assert.Contains("有急事打12338", filled, StringComparison.Ordinal);
        Assert.False(FillInGap.IsIn(filled), filled);
        Assert.Equal(
            CommonErrors.NotFound,
            await Refusals.RefusalAsync(core, staff.OtherStation, new ListPhrasesForCase(caseId, PhraseUse.Message))
        );
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Message_WithAGap_IsRefused(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var caseId = await core.AcceptedCaseAsync(staff.Station, TestData.Complaint());
        var text = $"演示：请打{FillInGap.Of("联系站电话")}。";

        Assert.Equal(CommonErrors.Invalid, await Refusals.RefusalAsync(core, staff.Station, new MessageClient(caseId, text)));
        Assert.Equal(CommonErrors.Invalid, await Refusals.RefusalAsync(core, staff.Station, new AddCaseNote(caseId, text)));
        Assert.Null(await Refusals.RefusalAsync(core, staff.Station, new MessageClient(caseId, "演示：请打 12338。")));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Phrases_OfOneOwner_AHundredAtMost(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        await core.ArrangeAsync(db =>
        {
            for (var count = 0; count < 100; count++)
            {
                var phrase = new Phrase(Ids.New(core.Now), PhraseOwner.Person, staff.Village.StaffId, null);
                phrase.Word(TestData.Phrase(), core.Now);
                db.Add(phrase);
            }
        });

        Assert.Equal(PhraseErrors.TooMany, await Refusals.RefusalAsync(core, staff.Village, new KeepPhrase(null, TestData.Phrase())));
        Assert.Null(await Refusals.RefusalAsync(core, staff.Station, new KeepPhrase(null, TestData.Phrase())));
    }

    private static async Task<PhraseList> ListAsync(TestCore core, StaffActor who) =>
        await core.Dispatcher.QueryAsync(who, new ListPhrases());

    private static async Task<IEnumerable<(Guid, bool)>> SeenAsync(TestCore core, StaffActor who) =>
        (await ListAsync(core, who)).Items.Select(row => (row.Id, row.MayChange));

    private async Task<TestCore> StartAsync(DatabaseProvider provider)
    {
        var core = await databases.CoreOnAsync(provider);
        staff = await core.StaffAsync();
        return core;
    }
}
