using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.PetitionAgency.Guidance;
using WeChatRights.Core.PetitionAgency.Templates;
using WeChatRights.Core.Referrals.Directory;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Testing;

/// <summary>Questions of agents, and who answers them.</summary>
public static partial class TestData
{
    public static GuidanceExampleFacts Example(string title = "演示：受理告知单没有等到怎么办") =>
        new(title, "演示：交了材料，过了十五天没有告知，怎么办？", "演示：凭收件凭据催办一次，再请县级妇联协调。");

    public static AgencyTemplateText Template(string name = "演示·催办函") =>
        new(name, "演示：到期没有答复的时候用。", "# 事由\n贵单位受理的信访事项已经到期。\n受理告知单文号：\n请在收到后书面答复。");

    /// <summary>A unit of kind 信访部门 and an account of it.</summary>
    public static async Task<(Guid Unit, StaffActor Account)> AddPetitionsOfficeAsync(this TestCore core, StaffActor by, string area)
    {
        var facts = PoliceStation("演示信访局") with { Kind = PartnerKind.PetitionsOffice };
        var unit = await core.Dispatcher.SendAsync(by, new AddPartnerUnit(area, facts));
        var account = await core.AddOfficerAsync(StaffRole.PartnerUnit, area, inCharge: false);
        await core.Dispatcher.SendAsync(by, new LinkPartnerAccount(unit, account.StaffId));
        return (unit, account);
    }
}
