using System.ComponentModel.DataAnnotations;
using Mediator;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.PetitionAgency.Mandates;
using WeChatRights.Core.Referrals.Contracts;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.PetitionAgency.Acts;

/// <summary>What was done for her, with whom, and what came of it.</summary>
/// <param name="UnitId">A unit of the directory, or <paramref name="Organ"/> in words, or neither.</param>
/// <param name="With">The other agents who acted along; all of them when they act jointly.</param>
/// <param name="ConsentOn">The day on which she agreed that this organ is told; needed where something of her is handed over.</param>
/// <param name="Changed">Something has changed for her: she has to be told within the days of a material change.</param>
public sealed record AgencyActFacts(
    [property: EnumDataType(typeof(AgencyActKind), ErrorMessage = "请选择做了什么。")] AgencyActKind Kind,
    DateTimeOffset At,
    Guid? UnitId,
    [property: StringLength(64, ErrorMessage = "单位最多写 64 个字。")] string? Organ,
    [property: Required(ErrorMessage = "请写明结果。"), StringLength(1000, MinimumLength = 2, ErrorMessage = "结果写 2 到 1000 个字。")]
        string Result,
    [property: StringLength(200, ErrorMessage = "文书最多写 200 个字。")] string? Papers,
    [property: Required(ErrorMessage = "请选择一起办的代理人。"), MaxLength(AgencyPolicy.MostAgents, ErrorMessage = "代理人最多 5 名。")]
        IReadOnlyList<Guid> With,
    DateOnly? ConsentOn,
    bool Changed
)
{
    public override string ToString() => "AgencyActFacts(redacted)";
}

/// <summary>登记代理: one act, by an agent. Without a mandate that held at that instant and covers the kind there is none. Answers the act's id.</summary>
/// <exception cref="DomainException">
/// <c>not-found</c>, <c>agency-no-mandate</c>, <c>agency-not-agent</c>, <c>agency-not-covered</c>, <c>agency-jointly</c>, <c>agency-consent</c>, <c>invalid-input</c>
/// </exception>
[RequirePermission(Permission.HandleCase)]
public sealed record RecordAgencyAct(Guid CaseId, Guid MandateId, [property: Required(ErrorMessage = "请填办了什么。")] AgencyActFacts Act)
    : ICommand<Guid>,
        IConcernsCase
{
    public override string ToString() => $"RecordAgencyAct({MandateId})";
}

internal sealed class RecordAgencyActHandler(
    AppDbContext db,
    CallContext call,
    CaseMandates mandates,
    OrganNames organs,
    CaseKeyStore keys,
    AgencyCases journal
) : ICommandHandler<RecordAgencyAct, Guid>
{
    public async ValueTask<Guid> Handle(RecordAgencyAct command, CancellationToken cancellationToken)
    {
        var (mandate, about) = await mandates.SeeAsync(command.CaseId, command.MandateId, cancellationToken);
        var act = command.Act;
        var me = call.RequireStaff().StaffId;
        if (act.At > call.Now)
        {
            throw DomainException.OfField("at", "时间不能在将来。");
        }

        Guid[] agents = [me, .. act.With.Where(agent => agent != me).Distinct()];
        mandate.RequireCovers(act.Kind, agents, act.At);
        await organs.RequireAsync(act.UnitId, act.Organ, about.Township, cancellationToken);
        RequireConsent(act);
        using var key = await keys.GetAsync(about.Id, cancellationToken);
        var id = Ids.New(call.Now);
        var writing = new AgencyActWriting(MandateRules.Text(act.Organ), act.Result.Trim(), MandateRules.Text(act.Papers));
        var sealedWriting = key.Seal(AgencyAct.WordsField, id, writing);
        var consent = AgencyPolicy.HandsOver(act.Kind) ? act.ConsentOn : null;
        db.Add(new AgencyAct(id, mandate, act.Kind, agents, act.At, act.UnitId, consent, sealedWriting, me, call.Now));
        mandate.Acted(act.Changed ? mandates.ReportBy() : null);
        await journal.LogAsync(about.Id, CaseEventKind.AgencyActed, null, cancellationToken);
        return id;
    }

    /// <exception cref="DomainException"><c>agency-consent</c>; <c>invalid-input</c></exception>
    private static void RequireConsent(AgencyActFacts act)
    {
        if (!AgencyPolicy.HandsOver(act.Kind))
        {
            return;
        }

        if (act.UnitId is null && MandateRules.Text(act.Organ) is null)
        {
            throw DomainException.OfField("organ", "请写明交给了哪个单位。");
        }

        if (act.ConsentOn is not { } day)
        {
            throw new DomainException(AgencyErrors.ConsentMissing);
        }

        if (day > act.At.ChinaDate())
        {
            throw DomainException.OfField("consentOn", "要先问过她，再交出去。问她的日子不能晚于办的那天。");
        }
    }
}

/// <summary>With which organ: one of the directory that serves the place, or one in words, never both.</summary>
internal sealed class OrganNames(PartnerNames partners)
{
    /// <exception cref="DomainException"><c>invalid-input</c></exception>
    public async Task RequireAsync(Guid? unitId, string? organ, DivisionCode place, CancellationToken cancellationToken)
    {
        if (unitId is not null && MandateRules.Text(organ) is not null)
        {
            throw DomainException.OfField("organ", "选了名录里的单位，就不用再写单位名称。");
        }

        if (unitId is { } id && await partners.FindAsync(id, place, cancellationToken) is null)
        {
            throw DomainException.OfField("unitId", "名录里没有这个单位，或者它不管这个地方。请重新选择。");
        }
    }

    /// <returns>As it is called; null: nobody was named.</returns>
    public async Task<string?> NameAsync(Guid? unitId, string? organ, DivisionCode place, CancellationToken cancellationToken) =>
        unitId is { } id ? await partners.FindAsync(id, place, cancellationToken) : MandateRules.Text(organ);
}
