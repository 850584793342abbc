using System.ComponentModel.DataAnnotations;
using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.IdentityAccess.Contracts;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.PetitionAgency.Acts;
using WeChatRights.Core.PetitionAgency.Contracts;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.PetitionAgency.Mandates;

/// <summary>Her mandates in one matter, the latest first, and what was done under each.</summary>
/// <exception cref="DomainException"><c>step-up-required</c>; <c>not-found</c></exception>
[RequireCitizen]
public sealed record ListMyMandates(Guid ComplaintId) : IQuery<IReadOnlyList<MyMandate>>;

/// <param name="Matter">What the agents are to do for her, in words.</param>
/// <param name="Agents">Names: she lets these persons act and nobody else (Civil Code art. 165).</param>
/// <param name="From">First day in China.</param>
/// <param name="Until">Last day in China.</param>
/// <param name="Free">Always: it costs nothing.</param>
/// <param name="Principal">Who gives it. Only <see cref="MandatePrincipal.Herself"/> is signed here; a representative signs on paper.</param>
/// <param name="Reports">What her agents have told her, the latest first.</param>
/// <param name="MaySign">It waits for her signature and may be signed here.</param>
/// <param name="MayRevoke">She may say no to it, or take it back, at any time and without a reason.</param>
public sealed record MyMandate(
    Guid Id,
    MandateState State,
    string Matter,
    IReadOnlyList<string> Agents,
    AgentsActing Acting,
    IReadOnlyList<AgencyActKind> Acts,
    DateOnly From,
    DateOnly Until,
    bool Free,
    DateTimeOffset? SignedAt,
    DateTimeOffset? EndedAt,
    IReadOnlyList<MyAgencyStep> Done,
    MandatePrincipal Principal,
    IReadOnlyList<MyAgencyReport> Reports,
    bool MaySign,
    bool MayRevoke
)
{
    public override string ToString() => "MyMandate(redacted)";
}

/// <param name="Act">What was done for her; null: a paper came.</param>
/// <param name="Paper">Which paper came; null: something was done.</param>
public sealed record MyAgencyStep(DateTimeOffset At, AgencyActKind? Act, OrganReceiptKind? Paper);

/// <summary>What she was told of what has changed. The words were written for her.</summary>
/// <param name="Confirmed">She has said that she knows it.</param>
public sealed record MyAgencyReport(Guid Id, DateTimeOffset At, ReportChannel Channel, string Text, bool Confirmed)
{
    public override string ToString() => "MyAgencyReport(redacted)";
}

/// <summary>She has read what she was told. No entry of the case: nothing has happened to it. Harmless to repeat.</summary>
/// <exception cref="DomainException"><c>step-up-required</c>; <c>not-found</c></exception>
[RequireCitizen]
public sealed record ConfirmMyReport(Guid CaseId, Guid MandateId, Guid ReportId) : ICommand<Unit>, IConcernsCase;

/// <summary>She signs in the mini-program, behind her PIN. From now on the agents may act.</summary>
/// <param name="ToldFree">She has read that it costs nothing.</param>
/// <exception cref="DomainException">
/// <c>step-up-required</c>; <c>not-found</c>; <c>mandate-state</c>; <c>mandate-on-paper</c>; <c>agency-not-free</c>; <c>agency-no-mandate</c>; <c>agent-unfit</c>; <c>agent-conflict</c>
/// </exception>
[RequireCitizen]
public sealed record SignMyMandate(Guid CaseId, Guid MandateId, bool ToldFree) : ICommand<Unit>, IConcernsCase;

/// <summary>She takes it back, or says no to it (Civil Code art. 173(2)). Nobody asks why.</summary>
/// <exception cref="DomainException"><c>step-up-required</c>; <c>not-found</c>; <c>mandate-state</c></exception>
[RequireCitizen]
public sealed record RevokeMyMandate(
    Guid CaseId,
    Guid MandateId,
    [property: StringLength(500, ErrorMessage = "原因最多写 500 个字，不写也可以。")] string? Reason
) : ICommand<Unit>, IConcernsCase
{
    public override string ToString() => $"RevokeMyMandate({MandateId})";
}

internal sealed class MyMandatesHandler(
    AppDbContext db,
    CallContext call,
    ComplaintAccess access,
    CaseVault vault,
    HandledCases cases,
    CaseMandates mandates,
    AgentChecks agents,
    AgencyCases journal
)
    : IQueryHandler<ListMyMandates, IReadOnlyList<MyMandate>>,
        ICommandHandler<SignMyMandate, Unit>,
        ICommandHandler<RevokeMyMandate, Unit>,
        ICommandHandler<ConfirmMyReport, Unit>
{
    private static readonly string[] Columns = [Mandate.WordingField.Column, AgencyReport.WordsField.Column];

    public async ValueTask<IReadOnlyList<MyMandate>> Handle(ListMyMandates query, CancellationToken cancellationToken)
    {
        await access.RequireUnlockedAsync(call, query.ComplaintId, cancellationToken);
        var found = await db.Set<Mandate>()
            .AsNoTracking()
            .Include(mandate => mandate.Agents)
            .Where(mandate => mandate.CaseId == query.ComplaintId)
            .OrderByDescending(mandate => mandate.DraftedAt)
            .ToListAsync(cancellationToken);
        if (found.Count == 0)
        {
            return [];
        }

        var names = await StaffNames.ByIdAsync(
            db,
            [.. found.SelectMany(mandate => mandate.Agents).Select(agent => agent.StaffId).Distinct()],
            cancellationToken
        );
        var steps = await StepsAsync(query.ComplaintId, cancellationToken);
        var reports = await db.Set<AgencyReport>()
            .AsNoTracking()
            .Where(report => report.CaseId == query.ComplaintId)
            .ToListAsync(cancellationToken);
        using var opened = await vault.UnsealAsync(query.ComplaintId, UnsealPurpose.OwnFile, Columns, cancellationToken);
        var today = call.Now.ChinaDate();
        return
        [
            .. found.Select(mandate => new MyMandate(
                mandate.Id,
                mandate.State,
                opened.Read(Mandate.WordingField, mandate.Id, mandate.Wording).Matter,
                [.. mandate.Present.Select(agent => names.GetValueOrDefault(agent, ""))],
                mandate.Acting,
                mandate.Permitted,
                mandate.FromDay,
                mandate.Until,
                Free: true,
                mandate.SignedAt,
                mandate.EndedAt,
                [.. steps[mandate.Id].OrderBy(step => step.At)],
                mandate.Principal,
                [
                    .. reports
                        .Where(report => report.MandateId == mandate.Id)
                        .OrderByDescending(report => report.At)
                        .Select(report => new MyAgencyReport(
                            report.Id,
                            report.At,
                            report.Channel,
                            opened.Read(AgencyReport.WordsField, report.Id, report.ReportWords),
                            report.Confirmed
                        )),
                ],
                MandateTransitions.Allows(mandate.State, MandateAction.Sign)
                    && mandate.Principal == MandatePrincipal.Herself
                    && mandate.Until >= today,
                MandateTransitions.Allows(mandate.State, MandateAction.Revoke)
            )),
        ];
    }

    public async ValueTask<Unit> Handle(SignMyMandate command, CancellationToken cancellationToken)
    {
        await access.RequireUnlockedAsync(call, command.CaseId, cancellationToken);
        var mandate = await mandates.FindAsync(command.CaseId, command.MandateId, cancellationToken);
        var about = await cases.FindAsync(command.CaseId, cancellationToken);
        await agents.RequireFitAsync(about, mandate.Present, cancellationToken);
        var signature = new MandateSignature(SignatureWay.InApp, call.Now, null, null, null);
        mandate.Sign(signature, command.ToldFree, mandates.FirstActBy(call.Now), call.Now);
        await journal.AdmitAsync(about.Id, mandate.Present, cancellationToken);
        await journal.LogAsync(about.Id, CaseEventKind.MandateSigned, null, cancellationToken);
        await mandates.TellAsync(mandate, AgencyNewsKind.Signed, mandates.Mark(), cancellationToken);
        return Unit.Value;
    }

    public async ValueTask<Unit> Handle(RevokeMyMandate command, CancellationToken cancellationToken)
    {
        await access.RequireUnlockedAsync(call, command.CaseId, cancellationToken);
        var mandate = await mandates.FindAsync(command.CaseId, command.MandateId, cancellationToken);
        var words = await mandates.SealAsync(Mandate.EndField, mandate, command.Reason, cancellationToken);
        mandate.Revoke(words, mandates.ArchiveBy(call.Now), call.Now);
        await journal.LogAsync(command.CaseId, CaseEventKind.MandateRevoked, null, cancellationToken);
        await mandates.TellAsync(mandate, AgencyNewsKind.Revoked, mandates.Mark(), cancellationToken);
        return Unit.Value;
    }

    public async ValueTask<Unit> Handle(ConfirmMyReport command, CancellationToken cancellationToken)
    {
        await access.RequireUnlockedAsync(call, command.CaseId, cancellationToken);
        var report =
            await db.Set<AgencyReport>()
                .FirstOrDefaultAsync(
                    told => told.Id == command.ReportId && told.MandateId == command.MandateId && told.CaseId == command.CaseId,
                    cancellationToken
                )
            ?? throw new DomainException(CommonErrors.NotFound);
        report.Confirm();
        return Unit.Value;
    }

    private async Task<ILookup<Guid, MyAgencyStep>> StepsAsync(Guid caseId, CancellationToken cancellationToken)
    {
        var acts = await db.Set<AgencyAct>().AsNoTracking().Where(act => act.CaseId == caseId).ToListAsync(cancellationToken);
        var papers = await db.Set<OrganReceipt>().AsNoTracking().Where(paper => paper.CaseId == caseId).ToListAsync(cancellationToken);
        return acts.Select(act => (act.MandateId, Step: new MyAgencyStep(act.At, act.Kind, null)))
            .Concat(papers.Select(paper => (paper.MandateId, Step: new MyAgencyStep(ChinaTime.StartOfDay(paper.On), null, paper.Kind))))
            .ToLookup(step => step.MandateId, step => step.Step);
    }
}
