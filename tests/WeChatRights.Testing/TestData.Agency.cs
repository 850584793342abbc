using WeChatRights.Core.PetitionAgency;
using WeChatRights.Core.PetitionAgency.Acts;
using WeChatRights.Core.PetitionAgency.Mandates;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Testing;

public static partial class TestData
{
    /// <summary>From her, of age, for 90 days; everything but receiving papers.</summary>
    public static MandateFacts Mandate(DateOnly today, params Guid[] agents) =>
        new(
            MandatePrincipal.Herself,
            CivilCapacity.Full,
            agents,
            AgentsActing.Jointly,
            "演示：向有关单位反映欠薪。",
            [AgencyActKind.WriteUp, AgencyActKind.Enter, AgencyActKind.VisitFor, AgencyActKind.Accompany, AgencyActKind.Urge],
            today,
            today.AddDays(89),
            Representative: null,
            Relation: null
        );

    /// <summary>Nothing of her is handed over.</summary>
    public static AgencyActFacts Act(DateTimeOffset at, AgencyActKind kind = AgencyActKind.WriteUp, bool changed = false) =>
        new(kind, at, UnitId: null, Organ: null, "演示：写好了信访材料。", Papers: null, With: [], ConsentOn: null, changed);

    public static Task<Guid> DraftMandateAsync(this TestCore core, StaffActor by, Guid caseId, params StaffActor[] agents) =>
        core.Dispatcher.SendAsync(
            by,
            new DraftMandate(caseId, Mandate(core.Now.ChinaDate(), [.. (agents.Length > 0 ? agents : [by]).Select(agent => agent.StaffId)]))
        );

    /// <summary>On paper, just now.</summary>
    public static Task SignMandateAsync(this TestCore core, StaffActor by, Guid caseId, Guid mandateId) =>
        core.Dispatcher.SendAsync(by, new SignMandate(caseId, mandateId, core.Now, "演示档案柜 3 号", PaperFileId: null, ToldFree: true));

    public static async Task<Guid> MandateAsync(this TestCore core, StaffActor by, Guid caseId, params StaffActor[] agents)
    {
        var id = await core.DraftMandateAsync(by, caseId, agents);
        await core.SignMandateAsync(by, caseId, id);
        return id;
    }

    public static async Task<CaseMandateRow> MandateRowAsync(this TestCore core, StaffActor officer, Guid caseId, Guid mandateId) =>
        (await core.Dispatcher.QueryAsync(officer, new ListCaseMandates(caseId))).Items.Single(row => row.Id == mandateId);
}
