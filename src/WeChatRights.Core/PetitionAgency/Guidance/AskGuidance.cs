using System.ComponentModel.DataAnnotations;
using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.PetitionAgency.Contracts;
using WeChatRights.Core.PetitionAgency.Mandates;
using WeChatRights.Core.Regions.Contracts;

namespace WeChatRights.Core.PetitionAgency.Guidance;

/// <summary>提问: how something is done as an agent. The petitions office reads these words and the topic, and nothing else. Answers its id.</summary>
/// <param name="MandateId">That made her ask, of which she is an agent; null: a question in general.</param>
/// <param name="Words">Names nobody: numbers, places below the county and the parties' names are refused.</param>
/// <exception cref="DomainException">
/// <c>not-found</c>; <c>guidance-not-agent</c>; <c>guidance-number</c>; <c>guidance-place</c>; <c>guidance-names</c>; <c>guidance-unchecked</c>
/// </exception>
[RequirePermission(Permission.HandleCase)]
public sealed record AskGuidance(
    Guid? MandateId,
    [property: EnumDataType(typeof(GuidanceTopic), ErrorMessage = "请选择问的是哪方面。")] GuidanceTopic Topic,
    [property: Required(ErrorMessage = "请写问题。"), StringLength(1000, MinimumLength = 5, ErrorMessage = "问题写 5 到 1000 个字。")]
        string Words
) : ICommand<Guid>
{
    public override string ToString() => "AskGuidance(redacted)";
}

/// <summary>追问, after an answer. The promise runs anew.</summary>
/// <exception cref="DomainException"><inheritdoc cref="AskGuidance" path="/exception"/>; <c>guidance-state</c>; <c>guidance-asker-only</c></exception>
[RequirePermission(Permission.HandleCase)]
public sealed record AskGuidanceAgain(
    Guid QuestionId,
    [property: Required(ErrorMessage = "请写问题。"), StringLength(1000, MinimumLength = 5, ErrorMessage = "问题写 5 到 1000 个字。")]
        string Words
) : ICommand<Unit>
{
    public override string ToString() => $"AskGuidanceAgain({QuestionId})";
}

/// <summary>关闭, by who asked.</summary>
/// <exception cref="DomainException"><c>not-found</c>; <c>guidance-state</c>; <c>guidance-asker-only</c></exception>
[RequirePermission(Permission.HandleCase)]
public sealed record CloseGuidance(Guid QuestionId) : ICommand<Unit>;

internal sealed class AskGuidanceHandler(AppDbContext db, CallContext call, GuidanceDesk desk, Cases.Contracts.HandledCases cases)
    : ICommandHandler<AskGuidance, Guid>,
        ICommandHandler<AskGuidanceAgain, Unit>,
        ICommandHandler<CloseGuidance, Unit>
{
    public async ValueTask<Guid> Handle(AskGuidance command, CancellationToken cancellationToken)
    {
        var me = call.RequireStaff().StaffId;
        var (caseId, place) = command.MandateId is { } mandateId ? await OfMandateAsync(mandateId, me, cancellationToken) : (null, Post());
        var area = AgencyPolicy.GuidanceArea(place);
        await desk.RequireNamelessAsync(caseId, area, mustCheck: true, [command.Words], cancellationToken);
        var question = new GuidanceQuestion(Ids.New(call.Now), area, command.Topic, caseId, me, desk.AnswerBy(), call.Now);
        question.Begin(desk.Write(question.Id, GuidanceSide.Asker, command.Words));
        db.Add(question);
        await desk.TellAnswerersAsync(question, AgencyNewsKind.GuidanceAsked, AgencyNewsKind.GuidanceAskedOffice, cancellationToken);
        return question.Id;
    }

    public async ValueTask<Unit> Handle(AskGuidanceAgain command, CancellationToken cancellationToken)
    {
        var question = await desk.SeeAsync(command.QuestionId, cancellationToken);
        await desk.RequireNamelessAsync(question.CaseId, question.Area, mustCheck: true, [command.Words], cancellationToken);
        var words = desk.Write(question.Id, GuidanceSide.Asker, command.Words);
        question.AskAgain(words, desk.AnswerBy());
        db.Add(words);
        await desk.TellAnswerersAsync(question, AgencyNewsKind.GuidanceAsked, AgencyNewsKind.GuidanceAskedOffice, cancellationToken);
        return Unit.Value;
    }

    public async ValueTask<Unit> Handle(CloseGuidance command, CancellationToken cancellationToken)
    {
        (await desk.SeeAsync(command.QuestionId, cancellationToken)).Close(call.RequireStaff().StaffId);
        return Unit.Value;
    }

    private async Task<(Guid? CaseId, DivisionCode Place)> OfMandateAsync(Guid mandateId, Guid me, CancellationToken cancellationToken)
    {
        var found =
            await db.Set<Mandate>()
                .AsNoTracking()
                .Include(mandate => mandate.Agents)
                .FirstOrDefaultAsync(mandate => mandate.Id == mandateId, cancellationToken)
            ?? throw new DomainException(CommonErrors.NotFound);
        var (about, _) = await cases.SeeAsync(found.CaseId, cancellationToken);
        return found.Agents.Any(agent => agent.StaffId == me && agent.LeftAt is null)
            ? (found.CaseId, about.Township)
            : throw new DomainException(GuidanceErrors.NotAgent);
    }

    /// <summary>The nearest of the caller's own posts.</summary>
    private DivisionCode Post() => call.RequireStaff().Areas(Permission.HandleCase).OrderByDescending(area => area.Value.Length).First();
}
