using System.ComponentModel.DataAnnotations;
using Mediator;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Regions.Contracts;

namespace WeChatRights.Core.Conferences;

/// <param name="Brief">Names nobody: no name, telephone or address. Numbers and the parties' names are refused.</param>
/// <param name="SettleBy">By which day it is to be settled, in China.</param>
public sealed record AgendaFacts(
    [property: Required(ErrorMessage = "请写议题。"), StringLength(60, MinimumLength = 2, ErrorMessage = "议题写 2 到 60 个字。")]
        string Title,
    [property: Required(ErrorMessage = "请写情况。"), StringLength(1500, MinimumLength = 2, ErrorMessage = "情况写 2 到 1500 个字。")]
        string Brief,
    DateOnly SettleBy
)
{
    public override string ToString() => "AgendaFacts(redacted)";
}

/// <summary>提出议题 without a case (rulebook S43). On the agenda of the next conference planned there, or waiting for it. Answers its id.</summary>
/// <exception cref="DomainException"><c>conference-area</c>, <c>conference-number</c>, <c>invalid-input</c></exception>
[RequirePermission(Permission.ManageConferences)]
public sealed record RaiseIssue(
    [property: Required(ErrorMessage = "请选择哪里的联席会议。")] string Area,
    [property: Required(ErrorMessage = "请填议题。")] AgendaFacts Facts
) : ICommand<Guid>
{
    public override string ToString() => "RaiseIssue(redacted)";
}

/// <summary>
/// 提交案件: as a brief that names nobody, checked against the names of the parties. Also a disputed jurisdiction without a common superior (信访工作条例 art. 24).
/// </summary>
/// <exception cref="DomainException">
/// <c>not-found</c>, <c>case-not-yours</c>, <c>conference-area</c>, <c>conference-accusation</c>, <c>conference-names</c>, <c>conference-number</c>, <c>invalid-input</c>
/// </exception>
[RequirePermission(Permission.ManageConferences)]
public sealed record RaiseCase(
    Guid CaseId,
    [property: Required(ErrorMessage = "请选择哪里的联席会议。")] string Area,
    bool Jurisdiction,
    [property: Required(ErrorMessage = "请填议题。")] AgendaFacts Facts
) : ICommand<Guid>, IConcernsCase
{
    public override string ToString() => "RaiseCase(redacted)";
}

/// <summary>What a brief of a case may be made from. Opens nothing.</summary>
/// <exception cref="DomainException"><c>not-found</c>: no such number in sight.</exception>
[RequirePermission(Permission.ManageConferences)]
public sealed record GetBriefFacts([property: Required(ErrorMessage = "请写案件编号。"), StringLength(20)] string Number)
    : IQuery<CaseBriefFacts>;

/// <summary>改议题 before it is settled.</summary>
/// <exception cref="DomainException"><c>not-found</c>, <c>agenda-state</c>, <c>conference-names</c>, <c>conference-number</c></exception>
[RequirePermission(Permission.ManageConferences)]
public sealed record RewordItem(Guid ItemId, [property: Required(ErrorMessage = "请填议题。")] AgendaFacts Facts) : ICommand<Unit>
{
    public override string ToString() => "RewordItem(redacted)";
}

/// <summary>撤下议题: it is not to be settled any more.</summary>
/// <exception cref="DomainException"><c>not-found</c>, <c>agenda-state</c></exception>
[RequirePermission(Permission.ManageConferences)]
public sealed record WithdrawItem(Guid ItemId) : ICommand<Unit>, IBrief;

internal sealed class RaiseItemHandler(AppDbContext db, CallContext call, ConferenceDesk desk, HandledCases cases, CaseBriefs briefs)
    : ICommandHandler<RaiseIssue, Guid>,
        ICommandHandler<RaiseCase, Guid>,
        IQueryHandler<GetBriefFacts, CaseBriefFacts>,
        ICommandHandler<RewordItem, Unit>,
        ICommandHandler<WithdrawItem, Unit>
{
    public async ValueTask<Guid> Handle(RaiseIssue command, CancellationToken cancellationToken)
    {
        var item = New(desk.RequireArea(command.Area), AgendaKind.Issue, null, command.Facts);
        return await AddAsync(item, command.Facts, cancellationToken);
    }

    public async ValueTask<Guid> Handle(RaiseCase command, CancellationToken cancellationToken)
    {
        var about = await cases.GetAsync(command.CaseId, cancellationToken);
        var area = desk.RequireArea(command.Area);
        if (!area.Contains(about.Township))
        {
            throw new DomainException(ConferenceErrors.AreaUnfit);
        }

        if (about.IsAccusation)
        {
            throw new DomainException(ConferenceErrors.Accusation);
        }

        var kind = command.Jurisdiction ? AgendaKind.Jurisdiction : AgendaKind.CaseBrief;
        return await AddAsync(New(area, kind, about.Id, command.Facts), command.Facts, cancellationToken);
    }

    public async ValueTask<CaseBriefFacts> Handle(GetBriefFacts query, CancellationToken cancellationToken) =>
        await briefs.FindAsync(query.Number, cancellationToken);

    public async ValueTask<Unit> Handle(RewordItem command, CancellationToken cancellationToken)
    {
        await WordAsync(await desk.ItemAsync(command.ItemId, cancellationToken), command.Facts, cancellationToken);
        return Unit.Value;
    }

    public async ValueTask<Unit> Handle(WithdrawItem command, CancellationToken cancellationToken)
    {
        (await desk.ItemAsync(command.ItemId, cancellationToken)).Withdraw();
        return Unit.Value;
    }

    private AgendaItem New(DivisionCode area, AgendaKind kind, Guid? caseId, AgendaFacts facts) =>
        new(Ids.New(call.Now), area, kind, caseId, facts.SettleBy, call.RequireStaff().StaffId, call.Now);

    private async Task<Guid> AddAsync(AgendaItem item, AgendaFacts facts, CancellationToken cancellationToken)
    {
        await WordAsync(item, facts, cancellationToken);
        db.Add(item);
        await desk.CarryAsync(item.Area, planned: null, cancellationToken);
        return item.Id;
    }

    private async Task WordAsync(AgendaItem item, AgendaFacts facts, CancellationToken cancellationToken)
    {
        string[] texts = [facts.Title.Trim(), facts.Brief.Trim()];
        var about = item.CaseId is { } of ? new[] { of } : [];
        var isChecked = await desk.RequireNamelessAsync(about, texts, cancellationToken);
        if (item.CaseId is { } caseId)
        {
            var words = new AgendaWords(texts[0], texts[1]);
            item.Word(await desk.SealForCaseAsync(AgendaItem.WordsField, caseId, item.Id, words, cancellationToken), null, isChecked);
        }
        else
        {
            item.Word(null, desk.Seal(ConferencePlaces.Item, item.Id, $"{texts[0].ReplaceLineEndings(" ")}\n{texts[1]}"), isChecked);
        }
    }
}
