using System.ComponentModel.DataAnnotations;
using Mediator;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.PetitionAgency.Mandates;

/// <summary>What stands on a mandate (Civil Code art. 165: agents, matter, authority, term).</summary>
/// <param name="Agents">Staff accounts, one to five.</param>
/// <param name="Until">Last day, in China.</param>
/// <param name="Representative">Name of the statutory representative; with <see cref="MandatePrincipal.Representative"/> and with nothing else. So is the next one.</param>
/// <param name="Relation">How that person stands to her: 母亲.</param>
public sealed record MandateFacts(
    [property: EnumDataType(typeof(MandatePrincipal), ErrorMessage = "请选择谁来委托。")] MandatePrincipal Principal,
    [property: EnumDataType(typeof(CivilCapacity), ErrorMessage = "请选择她的民事行为能力。")] CivilCapacity Capacity,
    [property:
        Required(ErrorMessage = "请选择代理人。"),
        MinLength(1, ErrorMessage = "请选择代理人。"),
        MaxLength(AgencyPolicy.MostAgents, ErrorMessage = "代理人最多 5 名。")
    ]
        IReadOnlyList<Guid> Agents,
    [property: EnumDataType(typeof(AgentsActing), ErrorMessage = "请选择几名代理人怎么办事。")] AgentsActing Acting,
    [property:
        Required(ErrorMessage = "请写明委托什么事。"),
        StringLength(500, MinimumLength = 2, ErrorMessage = "委托的事写 2 到 500 个字。")
    ]
        string Matter,
    [property:
        Required(ErrorMessage = "请选择代理人可以做什么。"),
        MinLength(1, ErrorMessage = "请选择代理人可以做什么。"),
        MaxLength(6, ErrorMessage = "每一项只选一次。")
    ]
        IReadOnlyList<AgencyActKind> Acts,
    DateOnly From,
    DateOnly Until,
    [property: StringLength(50, ErrorMessage = "姓名最多写 50 个字。")] string? Representative,
    [property: StringLength(50, ErrorMessage = "关系最多写 50 个字。")] string? Relation
)
{
    public override string ToString() => "MandateFacts(redacted)";
}

/// <summary>起草委托书. Nobody may act before it is signed. Answers the mandate's id.</summary>
/// <exception cref="DomainException">
/// <c>mandate-exists</c>, <c>agent-unfit</c>, <c>agent-conflict</c>, <c>agency-accusation</c>, <c>invalid-input</c>, <c>case-state</c>, <c>case-not-yours</c>
/// </exception>
[RequirePermission(Permission.HandleCase)]
public sealed record DraftMandate(Guid CaseId, [property: Required(ErrorMessage = "请填委托书的内容。")] MandateFacts Mandate)
    : ICommand<Guid>,
        IConcernsCase
{
    public override string ToString() => $"DraftMandate({CaseId})";
}

internal sealed class DraftMandateHandler(
    AppDbContext db,
    CallContext call,
    HandledCases cases,
    AgentChecks agents,
    CaseKeyStore keys,
    IOptions<AgencyOptions> options
) : ICommandHandler<DraftMandate, Guid>
{
    public async ValueTask<Guid> Handle(DraftMandate command, CancellationToken cancellationToken)
    {
        var about = await cases.GetOpenAsync(command.CaseId, cancellationToken);
        if (about.IsAccusation)
        {
            throw new DomainException(AgencyErrors.Accusation);
        }

        var facts = command.Mandate;
        MandateRules.Require(facts, call.Now.ChinaDate(), options.Value);
        await agents.RequireFitAsync(about, facts.Agents, cancellationToken);
        if (await db.Set<Mandate>().AnyAsync(open => open.OpenCaseId == about.Id, cancellationToken))
        {
            throw new DomainException(AgencyErrors.OneAtATime);
        }

        using var key = await keys.GetAsync(about.Id, cancellationToken);
        var mandate = new Mandate(
            Ids.New(call.Now),
            new MandateDraft(
                about.Id,
                facts.Principal,
                facts.Capacity,
                facts.Agents,
                facts.Acting,
                facts.Acts,
                facts.From,
                facts.Until,
                new MandateWriting(facts.Matter.Trim(), MandateRules.Text(facts.Representative), MandateRules.Text(facts.Relation)),
                call.RequireStaff().StaffId
            ),
            key,
            call.Now
        );
        db.Add(mandate);
        return mandate.Id;
    }
}

/// <summary>What a mandate must say. Pure.</summary>
internal static class MandateRules
{
    /// <exception cref="DomainException"><c>invalid-input</c></exception>
    public static void Require(MandateFacts facts, DateOnly today, AgencyOptions options)
    {
        if (!AgencyPolicy.MayGive(facts.Principal, facts.Capacity))
        {
            throw DomainException.OfField(
                "principal",
                facts.Capacity == CivilCapacity.Full
                    ? "她能自己作主，要由她本人委托（民法典第十八条）。"
                    : "她还不能完全自己作主，要由法定代理人委托（民法典第二十三条）。"
            );
        }

        var represented = facts.Principal == MandatePrincipal.Representative;
        if (
            represented != (Text(facts.Representative) is not null && Text(facts.Relation) is not null)
            || (!represented && Text(facts.Representative) is not null)
        )
        {
            throw DomainException.OfField(
                "representative",
                represented ? "请写法定代理人的姓名，和她是什么关系。" : "她本人委托的，不写法定代理人。"
            );
        }

        if (!AgencyPolicy.IsTerm(facts.From, facts.Until, today, options))
        {
            throw DomainException.OfField(
                "until",
                $"委托期限要写清楚：最后一天不早于今天，不早于开始那天，总共不超过 {options.LongestTermDays} 天。"
            );
        }
    }

    public static string? Text(string? words) => words?.Trim() is { Length: > 0 } text ? text : null;
}
