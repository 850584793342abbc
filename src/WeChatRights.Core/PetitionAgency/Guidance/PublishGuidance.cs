using System.ComponentModel.DataAnnotations;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace WeChatRights.Core.PetitionAgency.Guidance;

/// <summary>What all agents read. Worded anew: no name, number or place below the county.</summary>
public sealed record GuidanceExampleFacts(
    [property:
        Required(ErrorMessage = "请写标题。"),
        StringLength(GuidanceExampleFacts.LongestTitle, MinimumLength = 4, ErrorMessage = "标题写 4 到 60 个字。")
    ]
        string Title,
    [property:
        Required(ErrorMessage = "请写问题。"),
        StringLength(GuidanceExampleFacts.LongestText, MinimumLength = 5, ErrorMessage = "问题写 5 到 1500 个字。")
    ]
        string Question,
    [property:
        Required(ErrorMessage = "请写答复。"),
        StringLength(GuidanceExampleFacts.LongestText, MinimumLength = 5, ErrorMessage = "答复写 5 到 1500 个字。")
    ]
        string Answer
)
{
    public const int LongestTitle = 60;
    public const int LongestText = 1500;

    public override string ToString() => "GuidanceExampleFacts(redacted)";
}

/// <summary>发布案例问答: an answered question becomes general guidance. Answers its id.</summary>
/// <exception cref="DomainException">
/// <c>not-found</c>; <c>guidance-state</c>: nobody has answered it yet; <c>guidance-published</c>; <c>guidance-number</c>; <c>guidance-place</c>; <c>guidance-names</c>;
/// <c>guidance-unchecked</c>
/// </exception>
[RequirePermission(Permission.ManageGuidance)]
public sealed record PublishGuidance(Guid QuestionId, [property: Required(ErrorMessage = "请填内容。")] GuidanceExampleFacts Facts)
    : ICommand<Guid>
{
    public override string ToString() => $"PublishGuidance({QuestionId})";
}

/// <summary>撤下案例问答. Nobody reads it any more; it can be published anew.</summary>
/// <exception cref="DomainException"><c>not-found</c></exception>
[RequirePermission(Permission.ManageGuidance)]
public sealed record WithdrawGuidance(Guid ExampleId) : ICommand<Unit>, IBrief;

internal sealed class PublishGuidanceHandler(AppDbContext db, CallContext call, GuidanceDesk desk)
    : ICommandHandler<PublishGuidance, Guid>,
        ICommandHandler<WithdrawGuidance, Unit>
{
    public async ValueTask<Guid> Handle(PublishGuidance command, CancellationToken cancellationToken)
    {
        var question = await desk.LeadAsync(command.QuestionId, cancellationToken);
        question.RequirePublishable();
        if (await db.Set<GuidanceExample>().AnyAsync(shown => shown.ShownQuestionId == question.Id, cancellationToken))
        {
            throw new DomainException(GuidanceErrors.AlreadyPublished);
        }

        string[] texts = [command.Facts.Title, command.Facts.Question, command.Facts.Answer];
        await desk.RequireNamelessAsync(question.CaseId, question.Area, mustCheck: true, texts, cancellationToken);
        var me = call.RequireStaff().StaffId;
        var example = new GuidanceExample(Ids.New(call.Now), question.Id, question.Area, question.Topic, command.Facts, me, call.Now);
        db.Add(example);
        return example.Id;
    }

    public async ValueTask<Unit> Handle(WithdrawGuidance command, CancellationToken cancellationToken)
    {
        var found = await db.Set<GuidanceExample>().FirstOrDefaultAsync(shown => shown.Id == command.ExampleId, cancellationToken);
        if (found is null || !call.RequireStaff().Covers(Permission.ManageGuidance, found.Area))
        {
            throw new DomainException(CommonErrors.NotFound);
        }

        found.Withdraw(call.Now);
        return Unit.Value;
    }
}
