using WeChatRights.Core.Referrals;
using WeChatRights.Core.Referrals.Desk;
using WeChatRights.Core.Referrals.Directory;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Testing;

public static partial class TestData
{
    public static PartnerUnitFacts PoliceStation(string name = "演示派出所") =>
        new(PartnerKind.Police, name, "演示：报警、告诫书、家庭暴力处置。", "110", "演示路 1 号", "24 小时", TestCore.Start.ChinaDate());

    /// <summary>Of what she told only the two texts; she was asked an hour ago.</summary>
    public static ReferralFacts ForThePolice(
        Guid unitId,
        DateTimeOffset now,
        ReferralUrgency urgency = ReferralUrgency.Normal,
        params ReferralField[] more
    ) =>
        new(
            unitId,
            ReferralService.Police,
            urgency,
            ReferralBasis.SeparateConsent,
            new ConsentFacts(ConsentGiver.Herself, ConsentWay.InPerson, now.AddHours(-1)),
            BasisWords: null,
            [ReferralField.Summary, ReferralField.Needs, .. more],
            "演示：丈夫昨晚动手。",
            "演示：请出具告诫书。",
            more.Contains(ReferralField.Address) ? "演示住址" : null
        );

    /// <summary>A unit of the county with an account that answers for it.</summary>
    public static async Task<(Guid Unit, StaffActor Account)> AddPartnerAsync(
        this TestCore core,
        TestStaff staff,
        string name = "演示派出所",
        string area = TestCity.County
    )
    {
        var by = area == TestCity.County ? staff.County : staff.City;
        var unit = await core.Dispatcher.SendAsync(by, new AddPartnerUnit(area, PoliceStation(name)));
        var account = await core.AddOfficerAsync(StaffRole.PartnerUnit, area, inCharge: false);
        await core.Dispatcher.SendAsync(by, new LinkPartnerAccount(unit, account.StaffId));
        return (unit, account);
    }

    public static async Task<IReadOnlyList<MyReferral>> ReferralsAsync(this TestCore core, StaffActor partner, bool ended = false) =>
        (await core.Dispatcher.QueryAsync(partner, new ListMyReferrals(ended))).Items;

    public static async Task<CaseReferralRow> ReferralAsync(this TestCore core, StaffActor officer, Guid caseId, Guid referralId) =>
        (await core.Dispatcher.QueryAsync(officer, new ListCaseReferrals(caseId))).Items.Single(row => row.Id == referralId);
}
