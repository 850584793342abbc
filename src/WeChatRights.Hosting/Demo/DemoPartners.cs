using WeChatRights.Core.Cases;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.IdentityAccess.Demo;
using WeChatRights.Core.Referrals;
using WeChatRights.Core.Referrals.Desk;
using WeChatRights.Core.Referrals.Directory;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Hosting.Demo;

/// <summary>
/// Organs and services that there are in every county, under names that say what they are; their numbers are the public lines of the whole country. The legal
/// aid centre of the first county has an account, one referral in hand and one that waits.
/// </summary>
internal static class DemoPartners
{
    public const string County = "410422";
    public const string UserName = $"partner-{County}";
    private const string Township = "410422101";

    private static readonly (PartnerKind Kind, string Name, string Scope, string Phone, string Hours)[] OfTheCounty =
    [
        (PartnerKind.Police, "演示·县公安局", "报警、家庭暴力现场处置、出具告诫书。", "110", "24 小时"),
        (PartnerKind.LegalAid, "演示·县法律援助中心", "法律咨询、代写文书、指派律师；家庭暴力受害人不审查经济状况。", "12348", "24 小时"),
        (PartnerKind.CivilAffairs, "演示·县民政局救助站", "临时救助、临时庇护、困境儿童照料。", "12345", ""),
        (PartnerKind.Health, "演示·县人民医院", "急救、伤情诊断和病历。", "120", "24 小时"),
        (PartnerKind.Education, "演示·县教育局", "辍学劝返、校园欺凌和校园性侵的处置。", "12345", ""),
        (PartnerKind.Labour, "演示·县劳动保障监察大队", "拖欠工资、孕产期被辞退、就业歧视。", "12333", ""),
        (PartnerKind.PetitionsOffice, "演示·县信访局", "信访事项的受理和转送。", "12345", ""),
        (PartnerKind.SocialOrganisation, "演示·县社工服务站", "陪伴、个案服务、家庭照护支持。", "12355", ""),
    ];

    private static readonly (PartnerKind Kind, string Name, string Scope, string Phone, string Hours)[] OfTheCity =
    [
        (PartnerKind.Court, "演示·市中级人民法院", "人身安全保护令、诉讼服务。", "12368", ""),
        (PartnerKind.Procuratorate, "演示·市人民检察院", "未成年人检察、支持起诉、公益诉讼线索。", "12309", ""),
        (PartnerKind.Psychology, "演示·市心理援助热线", "心理援助和危机干预。", "12356", ""),
    ];

    /// <param name="past">Its clock is <paramref name="clock"/>.</param>
    public static async Task AddAsync(
        Dispatcher past,
        DemoClock clock,
        DateTimeOffset now,
        IReadOnlyList<DemoAccount> accounts,
        CancellationToken cancellationToken
    )
    {
        clock.TurnTo(now);
        var editor = accounts.First(account => account.Person.Role == StaffRole.CityOfficer).Actor();
        var partner = accounts.First(account => account.Person.UserName == UserName).Actor();
        var verified = now.ChinaDate().AddDays(-30);
        var linked = Guid.Empty;
        foreach (var (area, units) in new[] { (County, OfTheCounty), (DemoStaff.City, OfTheCity) })
        {
            foreach (var (kind, name, scope, phone, hours) in units)
            {
                var facts = new PartnerUnitFacts(kind, name, scope, phone, Address: null, hours, verified);
                var id = await past.SendAsync(editor, new AddPartnerUnit(area, facts), cancellationToken);
                linked = kind == PartnerKind.LegalAid ? id : linked;
            }
        }

        await past.SendAsync(editor, new LinkPartnerAccount(linked, partner.StaffId), cancellationToken);
        var officer = accounts.First(account => account.Person.UserName == $"station-{Township}").Actor();
        await ReferAsync(past, clock, now, officer, partner, linked, cancellationToken);
    }

    /// <summary>A small demo may have no case for it.</summary>
    private static async Task ReferAsync(
        Dispatcher past,
        DemoClock clock,
        DateTimeOffset now,
        StaffActor officer,
        StaffActor partner,
        Guid unit,
        CancellationToken cancellationToken
    )
    {
        var open = new ListCases(new CaseFilter(Place: Township), CaseSort.Received, Take: 100);
        var found = await past.QueryAsync(officer, open, cancellationToken);
        var referred = new List<Guid>();
        foreach (var about in found.Items.Where(row => row is { TakenUp: true, DangerNow: false }))
        {
            if (referred.Count < 2 && await TryAsync(about.Id) is { } id)
            {
                referred.Add(id);
            }
        }

        if (referred.Count > 0)
        {
            clock.TurnTo(now);
            await past.SendAsync(partner, new AcceptReferral(referred[0]), cancellationToken);
            await past.SendAsync(partner, new ReportReferral(referred[0], "演示：已经收下申请材料，正在审查。"), cancellationToken);
        }

        async Task<Guid?> TryAsync(Guid caseId)
        {
            clock.TurnTo(now - TimeSpan.FromHours(3));
            var facts = new ReferralFacts(
                unit,
                ReferralService.LegalAid,
                ReferralUrgency.Normal,
                ReferralBasis.SeparateConsent,
                new ConsentFacts(ConsentGiver.Herself, ConsentWay.InPerson, now - TimeSpan.FromHours(5)),
                BasisWords: null,
                [ReferralField.Summary, ReferralField.Needs],
                "演示：想请律师帮忙，家里拿不出钱。",
                "演示：请告诉她要准备哪些材料。",
                Address: null
            );
            try
            {
                return await past.SendAsync(officer, new ReferCase(caseId, facts), cancellationToken);
            }
            catch (DomainException)
            {
                return null; // An accusation, or it has ended.
            }
        }
    }
}
