using WeChatRights.Core.Cases;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess.Demo;
using WeChatRights.Core.PetitionAgency;
using WeChatRights.Core.PetitionAgency.Acts;
using WeChatRights.Core.PetitionAgency.Fund;
using WeChatRights.Core.PetitionAgency.Mandates;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Hosting.Demo;

/// <summary>
/// 信访代理 at one station: a mandate under which something was done and told, one that waits for a signature, and the year's money with an expense. A small demo may have no
/// case for it.
/// </summary>
internal static class DemoAgency
{
    private const string Township = "410422101";

    /// <param name="past">Its clock is <paramref name="clock"/>.</param>
    public static async Task AddAsync(
        Dispatcher past,
        DemoClock clock,
        DateTimeOffset now,
        IReadOnlyList<DemoAccount> accounts,
        CancellationToken cancellationToken
    )
    {
        var officer = accounts.First(account => account.Person.UserName == $"station-{Township}").Actor();
        var county = accounts.First(account => account.Person.UserName == $"county-{DemoPartners.County}").Actor();
        clock.TurnTo(now - TimeSpan.FromHours(2));
        await KeepMoneyAsync(past, clock, county, officer, cancellationToken);
        var open = new ListCases(new CaseFilter(Place: Township), CaseSort.Received, Take: 100);
        var found = await past.QueryAsync(officer, open, cancellationToken);
        var written = new List<(Guid Case, Guid Mandate)>();
        foreach (var about in found.Items.Where(row => row is { TakenUp: true, DangerNow: false, IsMine: true }))
        {
            if (written.Count < 2 && await TryAsync(past, officer, about.Id, clock.GetUtcNow(), cancellationToken) is { } id)
            {
                written.Add((about.Id, id));
            }
        }

        if (written.Count == 0)
        {
            return;
        }

        var (caseId, mandate) = written[0];
        var at = JustNow(clock);
        await past.SendAsync(
            officer,
            new SignMandate(caseId, mandate, at, "演示：站里档案柜", PaperFileId: null, ToldFree: true),
            cancellationToken
        );
        clock.TurnTo(now - TimeSpan.FromHours(1));
        var act = new AgencyActFacts(
            AgencyActKind.WriteUp,
            JustNow(clock),
            UnitId: null,
            Organ: null,
            "演示：按她说的写好了材料，念给她听过。",
            Papers: null,
            With: [],
            ConsentOn: null,
            Changed: true
        );
        await past.SendAsync(officer, new RecordAgencyAct(caseId, mandate, act), cancellationToken);
        await past.SendAsync(
            officer,
            new ReportToPrincipal(caseId, mandate, ReportChannel.InPerson, JustNow(clock), "演示：材料写好了，下周去交。", Confirmed: true),
            cancellationToken
        );
    }

    private static async Task KeepMoneyAsync(
        Dispatcher past,
        DemoClock clock,
        StaffActor county,
        StaffActor officer,
        CancellationToken cancellationToken
    )
    {
        var year = clock.GetUtcNow().ChinaDate().Year;
        await past.SendAsync(county, new PlanFund(DemoPartners.County, year, Line(3_000_000, "演示：全年预算")), cancellationToken);
        await past.SendAsync(
            county,
            new ReceiveFund(DemoPartners.County, year, FundSource.PetitionsOffice, Line(2_000_000, "演示：信访部门拨来")),
            cancellationToken
        );
        await past.SendAsync(
            county,
            new AllocateFund(DemoPartners.County, Township, year, Line(300_000, "演示：给维权站")),
            cancellationToken
        );
        await past.SendAsync(officer, new SpendFund(Township, year, Line(12_600, "演示：陪访交通费"), CaseNumber: null), cancellationToken);
    }

    private static async Task<Guid?> TryAsync(
        Dispatcher past,
        StaffActor officer,
        Guid caseId,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var today = now.ChinaDate();
        var facts = new MandateFacts(
            MandatePrincipal.Herself,
            CivilCapacity.Full,
            [officer.StaffId],
            AgentsActing.Jointly,
            "演示：向有关单位反映情况，请求依法处理。",
            [AgencyActKind.WriteUp, AgencyActKind.Accompany, AgencyActKind.Urge],
            today,
            today.AddDays(89),
            Representative: null,
            Relation: null
        );
        try
        {
            return await past.SendAsync(officer, new DraftMandate(caseId, facts), cancellationToken);
        }
        catch (DomainException)
        {
            return null; // An accusation, or it has ended.
        }
    }

    /// <summary>What has happened lies before the instant at which it is written down, which has no fractions of a second.</summary>
    private static DateTimeOffset JustNow(DemoClock clock) => clock.GetUtcNow().AddMinutes(-1);

    private static FundLine Line(long fen, string purpose) => new(fen, "演示凭证", purpose);
}
