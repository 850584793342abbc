using System.ComponentModel.DataAnnotations;
using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Referrals.Contracts;

namespace WeChatRights.Core.PetitionAgency.Guidance;

/// <summary>答复 on behalf of the county's or the city's rights department. Names nobody: the petitions office reads it too.</summary>
/// <exception cref="DomainException"><c>not-found</c>; <c>guidance-state</c>; <c>guidance-number</c>; <c>guidance-place</c>; <c>guidance-names</c></exception>
[RequirePermission(Permission.ManageGuidance)]
public sealed record AnswerGuidance(
    Guid QuestionId,
    [property: Required(ErrorMessage = "请写答复。"), StringLength(1500, MinimumLength = 5, ErrorMessage = "答复写 5 到 1500 个字。")]
        string Words
) : ICommand<Unit>
{
    public override string ToString() => $"AnswerGuidance({QuestionId})";
}

/// <summary>信访部门 answers. It does not know whom the question is about, and cannot name her.</summary>
/// <exception cref="DomainException"><c>guidance-not-petitions-office</c>; <c>not-found</c>; <c>guidance-state</c>; <c>guidance-number</c></exception>
[RequirePermission(Permission.AnswerReferrals)]
public sealed record AnswerGuidanceAsOffice(
    Guid QuestionId,
    [property: Required(ErrorMessage = "请写答复。"), StringLength(1500, MinimumLength = 5, ErrorMessage = "答复写 5 到 1500 个字。")]
        string Words
) : ICommand<Unit>
{
    public override string ToString() => $"AnswerGuidanceAsOffice({QuestionId})";
}

internal sealed class AnswerGuidanceHandler(AppDbContext db, GuidanceDesk desk, PetitionsOffices offices)
    : ICommandHandler<AnswerGuidance, Unit>,
        ICommandHandler<AnswerGuidanceAsOffice, Unit>
{
    public async ValueTask<Unit> Handle(AnswerGuidance command, CancellationToken cancellationToken)
    {
        var question = await desk.LeadAsync(command.QuestionId, cancellationToken);
        await desk.RequireNamelessAsync(question.CaseId, question.Area, mustCheck: false, [command.Words], cancellationToken);
        await WriteAsync(question, GuidanceSide.Federation, command.Words, cancellationToken);
        return Unit.Value;
    }

    public async ValueTask<Unit> Handle(AnswerGuidanceAsOffice command, CancellationToken cancellationToken)
    {
        var office = await offices.OwnAsync(cancellationToken) ?? throw new DomainException(GuidanceErrors.NotPetitionsOffice);
        var question = await db.Set<GuidanceQuestion>()
            .Include(found => found.Entries)
            .FirstOrDefaultAsync(found => found.Id == command.QuestionId, cancellationToken);
        if (question is null || !office.Area.Contains(question.Area))
        {
            throw new DomainException(CommonErrors.NotFound);
        }

        await desk.RequireNamelessAsync(null, question.Area, mustCheck: false, [command.Words], cancellationToken);
        await WriteAsync(question, GuidanceSide.PetitionsOffice, command.Words, cancellationToken);
        return Unit.Value;
    }

    private async Task WriteAsync(GuidanceQuestion question, GuidanceSide side, string words, CancellationToken cancellationToken)
    {
        var answer = desk.Write(question.Id, side, words);
        question.Answer(answer);
        db.Add(answer);
        await desk.TellAskerAsync(question, answer, cancellationToken);
    }
}
