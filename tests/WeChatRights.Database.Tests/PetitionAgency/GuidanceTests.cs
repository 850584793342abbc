using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using WeChatRights.Core.Cases;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.Messaging.StaffNotices;
using WeChatRights.Core.PetitionAgency.Guidance;
using WeChatRights.Core.PetitionAgency.Mandates;
using WeChatRights.Core.PetitionAgency.Templates;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Hosting.Databases;
using WeChatRights.Testing;

namespace WeChatRights.Database.Tests.PetitionAgency;

/// <summary>业务指导 (S64): an agent asks, the petitions office or the federation answers, and what helps all is published without anybody's name.</summary>
public sealed class GuidanceTests(Databases databases)
{
    private const string Words = "演示：交了材料以后多久要给受理告知单？";
    private const string Answer = "演示：十五天以内书面告知，凭收件凭据催办。";
    private TestStaff staff = null!;
    private StaffActor office = null!;

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Question_IsAskedAnsweredAskedAgainAndClosed(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var id = await core.Dispatcher.SendAsync(staff.Village, Ask());
        Assert.Equal(StaffNoticeKind.GuidanceAskedOffice, Assert.Single(await KindsAsync(core, office)));
        Assert.Equal(StaffNoticeKind.GuidanceAsked, Assert.Single(await KindsAsync(core, staff.County)));

        var asked = Assert.Single((await OfficeAsync(core, office)).Items);
        Assert.Equal((id, GuidanceTopic.Limits, Words), (asked.Id, asked.Topic, Assert.Single(asked.Lines).Words));
        await core.TurnToAsync(core.Now.AddMinutes(1));
        await core.Dispatcher.SendAsync(office, new AnswerGuidanceAsOffice(id, Answer));
        Assert.Empty((await OfficeAsync(core, office)).Items);
        Assert.Equal(StaffNoticeKind.GuidanceAnswered, Assert.Single(await KindsAsync(core, staff.Village)));

        await core.TurnToAsync(core.Now.AddMinutes(1));
        Assert.Equal(GuidanceErrors.AskerOnly, await Refusals.RefusalAsync(core, staff.County, new AskGuidanceAgain(id, Words)));
        await core.Dispatcher.SendAsync(staff.Village, new AskGuidanceAgain(id, "演示：凭据丢了呢？"));
        await core.TurnToAsync(core.Now.AddMinutes(1));
        await core.Dispatcher.SendAsync(staff.County, new AnswerGuidance(id, "演示：请单位补一份。"));
        var thread = Assert.Single((await ListAsync(core, staff.Village)).Items);
        Assert.Equal(
            [GuidanceSide.Asker, GuidanceSide.PetitionsOffice, GuidanceSide.Asker, GuidanceSide.Federation],
            thread.Lines.Select(line => line.Side)
        );
        Assert.Equal([GuidanceStep.AskAgain, GuidanceStep.Close], thread.Steps);
        await core.Dispatcher.SendAsync(staff.Village, new CloseGuidance(id));
        Assert.Equal(GuidanceErrors.NotInThisState, await Refusals.RefusalAsync(core, office, new AnswerGuidanceAsOffice(id, Answer)));

        var stored = await core.LookAsync(db => db.Set<GuidanceEntry>().OrderBy(entry => entry.At).FirstAsync());
        Assert.DoesNotContain("受理告知单", System.Text.Encoding.UTF8.GetString(stored.Words), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Question_OfOthers_DoesNotExist(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var farCounty = await core.AddOfficerAsync(StaffRole.CountyOfficer, TestCity.OtherCounty);
        var (_, farOffice) = await core.AddPetitionsOfficeAsync(staff.City, TestCity.OtherCounty);
        var (_, cityOffice) = await core.AddPetitionsOfficeAsync(staff.City, TestCity.City);
        var (_, police) = await core.AddPartnerAsync(staff);
        var id = await core.Dispatcher.SendAsync(staff.Village, Ask());

        Assert.Empty((await ListAsync(core, staff.Station)).Items);
        Assert.Empty((await ListAsync(core, farCounty)).Items);
        Assert.Single((await ListAsync(core, staff.County)).Items);
        Assert.Single((await ListAsync(core, staff.City)).Items);
        Assert.Equal(CommonErrors.NotFound, await Refusals.RefusalAsync(core, staff.Station, new CloseGuidance(id)));
        Assert.Equal(CommonErrors.NotFound, await Refusals.RefusalAsync(core, farCounty, new AnswerGuidance(id, Answer)));

        Assert.Empty((await OfficeAsync(core, farOffice)).Items);
        Assert.Single((await OfficeAsync(core, cityOffice)).Items);
        Assert.Equal(CommonErrors.NotFound, await Refusals.RefusalAsync(core, farOffice, new AnswerGuidanceAsOffice(id, Answer)));
        Assert.Null((await OfficeAsync(core, police)).Office);
        Assert.Equal(GuidanceErrors.NotPetitionsOffice, await Refusals.RefusalAsync(core, police, new AnswerGuidanceAsOffice(id, Answer)));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Question_AboutAMandate_NamesNobody_AndOnlyItsAgentAsks(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var caseId = await core.AcceptedCaseAsync(staff.Station, TestData.SensitiveComplaint());
        var mandate = await core.MandateAsync(staff.Station, caseId);
        var name = TestData.SensitiveComplaint().Identity!.Name!;
        var number = (await core.Dispatcher.QueryAsync(staff.Station, new GetCase(caseId))).Row.Number;
        AskGuidance About(string words) => new(mandate, GuidanceTopic.Limits, words);

        Assert.Equal(GuidanceErrors.NamesSomebody, await Refusals.RefusalAsync(core, staff.Station, About($"演示：{name}交了材料。")));
        Assert.Equal(GuidanceErrors.NamesNumber, await Refusals.RefusalAsync(core, staff.Station, About($"演示：{number} 怎么办？")));
        Assert.Equal(GuidanceErrors.NamesNumber, await Refusals.RefusalAsync(core, staff.Station, About("演示：13800000000 怎么办？")));
        Assert.Equal(GuidanceErrors.NamesPlace, await Refusals.RefusalAsync(core, staff.Station, About("演示：任店镇的事怎么办？")));
        Assert.Equal(GuidanceErrors.NotAgent, await Refusals.RefusalAsync(core, staff.County, About(Words)));
        Assert.Equal(CommonErrors.NotFound, await Refusals.RefusalAsync(core, staff.OtherStation, About(Words)));
        var id = await core.Dispatcher.SendAsync(staff.Station, About(Words));
        await core.TurnToAsync(core.Now.AddMinutes(1));
        Assert.Equal(
            GuidanceErrors.NamesSomebody,
            await Refusals.RefusalAsync(core, staff.County, new AnswerGuidance(id, $"演示：告诉{name}等一等。"))
        );

        var seen = Assert.Single((await ListAsync(core, staff.Station)).Items);
        Assert.Equal((caseId, number), (seen.CaseId, seen.CaseNumber));
        await core.Dispatcher.SendAsync(staff.County, new AnswerGuidance(id, Answer));
        var named = TestData.Example() with { Answer = $"演示：请{name}等一等。" };
        Assert.Equal(GuidanceErrors.NamesSomebody, await Refusals.RefusalAsync(core, staff.County, new PublishGuidance(id, named)));
        var far = TestData.Example() with { Question = "演示：任店镇的事怎么办？" };
        Assert.Equal(GuidanceErrors.NamesPlace, await Refusals.RefusalAsync(core, staff.County, new PublishGuidance(id, far)));
        // The city's officers cannot open this case, so nobody could compare the names.
        Assert.Equal(GuidanceErrors.Unchecked, await Refusals.RefusalAsync(core, staff.City, new PublishGuidance(id, TestData.Example())));
        Assert.Null(await Refusals.RefusalAsync(core, staff.County, new PublishGuidance(id, TestData.Example())));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Example_IsPublishedOnce_FoundByWords_AndWithdrawn(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var farStation = await core.AddOfficerAsync(StaffRole.StationOfficer, "410423101");
        var id = await core.Dispatcher.SendAsync(staff.Village, Ask());
        var publish = new PublishGuidance(id, TestData.Example());
        Assert.Equal(GuidanceErrors.NotInThisState, await Refusals.RefusalAsync(core, staff.County, publish));
        await core.Dispatcher.SendAsync(office, new AnswerGuidanceAsOffice(id, Answer));
        Assert.Equal(CommonErrors.Forbidden, await Refusals.RefusalAsync(core, staff.Station, publish));
        var numbered = TestData.Example() with { Title = "演示：13800000000" };
        Assert.Equal(GuidanceErrors.NamesNumber, await Refusals.RefusalAsync(core, staff.County, publish with { Facts = numbered }));
        var example = await core.Dispatcher.SendAsync(staff.County, publish);
        Assert.Equal(GuidanceErrors.AlreadyPublished, await Refusals.RefusalAsync(core, staff.City, publish));

        Assert.Single(await FindAsync(core, farStation, "收件凭据 催办"));
        Assert.Empty(await FindAsync(core, farStation, "收件凭据 没有这样的话"));
        Assert.Empty(await core.Dispatcher.QueryAsync(farStation, new ListGuidanceExamples(Topic: GuidanceTopic.Review)));
        var farCounty = await core.AddOfficerAsync(StaffRole.CountyOfficer, TestCity.OtherCounty);
        Assert.Equal(CommonErrors.NotFound, await Refusals.RefusalAsync(core, farCounty, new WithdrawGuidance(example)));
        await core.Dispatcher.SendAsync(staff.County, new WithdrawGuidance(example));
        Assert.Empty(await FindAsync(core, farStation, null));
        Assert.Null(await Refusals.RefusalAsync(core, staff.County, publish)); // Anew.
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Promise_WhenMissed_IsToldOnceToWhoCouldAnswer(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        await core.Dispatcher.SendAsync(staff.Village, Ask());
        var job = new TendMandatesJob(core.Dispatcher, NullLogger<TendMandatesJob>.Instance);

        await core.TurnToAsync(core.Now.AddDays(3));
        Assert.Equal(0, await job.RunAsync(default));
        await core.TurnToAsync(core.Now.AddDays(12));
        Assert.Equal(1, await job.RunAsync(default));
        Assert.Equal(0, await job.RunAsync(default));

        Assert.Contains(StaffNoticeKind.GuidanceLateOffice, await KindsAsync(core, office));
        Assert.Contains(StaffNoticeKind.GuidanceLate, await KindsAsync(core, staff.County));
        Assert.DoesNotContain(StaffNoticeKind.GuidanceLate, await KindsAsync(core, staff.Village));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Template_IsKeptByTheCity_InVersions(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        Assert.Equal(CommonErrors.Forbidden, await Refusals.RefusalAsync(core, staff.County, new WriteTemplate(null, TestData.Template())));
        var id = await core.Dispatcher.SendAsync(staff.City, new WriteTemplate(null, TestData.Template()));
        await core.TurnToAsync(core.Now.AddDays(1));
        await core.Dispatcher.SendAsync(staff.City, new WriteTemplate(id, TestData.Template("演示·催办函（二）")));

        var seen = await core.Dispatcher.QueryAsync(staff.Village, new GetTemplate(id));
        Assert.Equal(("演示·催办函（二）", 2, core.Now.ChinaDate()), (seen.Name, seen.Version, seen.On));
        Assert.Equal(2, await core.LookAsync(db => db.Set<AgencyTemplateVersion>().CountAsync()));
        Assert.False((await core.Dispatcher.QueryAsync(staff.County, new ListTemplates())).MayKeep);
        Assert.Equal(CommonErrors.Forbidden, await Refusals.RefusalAsync(core, staff.County, new WithdrawTemplate(id)));
        await core.Dispatcher.SendAsync(staff.City, new WithdrawTemplate(id));
        Assert.Empty((await core.Dispatcher.QueryAsync(staff.City, new ListTemplates())).Items);
        Assert.Equal(CommonErrors.NotFound, await Refusals.RefusalAsync(core, staff.Village, new GetTemplate(id)));
    }

    private static AskGuidance Ask() => new(null, GuidanceTopic.Limits, Words);

    private static async Task<GuidanceList> ListAsync(TestCore core, StaffActor who) =>
        await core.Dispatcher.QueryAsync(who, new ListGuidance());

    private static async Task<OfficeGuidanceList> OfficeAsync(TestCore core, StaffActor who) =>
        await core.Dispatcher.QueryAsync(who, new ListOfficeGuidance());

    private static async Task<IReadOnlyList<GuidanceExampleRow>> FindAsync(TestCore core, StaffActor who, string? search) =>
        await core.Dispatcher.QueryAsync(who, new ListGuidanceExamples(search));

    private static Task<List<StaffNoticeKind>> KindsAsync(TestCore core, StaffActor who) =>
        core.LookAsync(db =>
            db.Set<StaffNotice>().Where(notice => notice.StaffId == who.StaffId).Select(notice => notice.Kind).ToListAsync()
        );

    private async Task<TestCore> StartAsync(DatabaseProvider provider)
    {
        var core = await databases.CoreOnAsync(provider);
        staff = await core.StaffAsync();
        (_, office) = await core.AddPetitionsOfficeAsync(staff.County, TestCity.County);
        return core;
    }
}
