using System.ComponentModel.DataAnnotations;
using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.IdentityAccess.Contracts;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Conferences.Instructions;

/// <param name="Leader">Name and office.</param>
/// <param name="GivenOn">Not in the future, and not before a year ago.</param>
/// <param name="HolderId">Who carries it out.</param>
public sealed record InstructionFacts(
    [property:
        Required(ErrorMessage = "请写哪位领导批示。"),
        StringLength(30, MinimumLength = 2, ErrorMessage = "姓名和职务写 2 到 30 个字。")
    ]
        string Leader,
    DateOnly GivenOn,
    [property: Required(ErrorMessage = "请写批示的内容。"), StringLength(1000, MinimumLength = 2, ErrorMessage = "批示写 2 到 1000 个字。")]
        string Text,
    Guid HolderId,
    DateOnly DueOn
)
{
    public override string ToString() => "InstructionFacts(redacted)";
}

/// <summary>登记批示 on a case. Carried out by its owner, its named superior, or who records it: nobody is let into a case by it. Answers its id.</summary>
/// <exception cref="DomainException"><c>not-found</c>, <c>case-not-yours</c>, <c>instruction-holder</c>, <c>invalid-input</c></exception>
[RequirePermission(Permission.ManageConferences)]
public sealed record RecordCaseInstruction(Guid CaseId, [property: Required(ErrorMessage = "请填批示。")] InstructionFacts Facts)
    : ICommand<Guid>,
        IConcernsCase
{
    public override string ToString() => "RecordCaseInstruction(redacted)";
}

/// <summary>登记批示 on an item of a joint conference. Carried out by somebody of the staff who sees the conference. Names nobody. Answers its id.</summary>
/// <exception cref="DomainException">
/// <c>not-found</c>, <c>conference-holder-unfit</c>, <c>conference-names</c>, <c>conference-number</c>, <c>invalid-input</c>
/// </exception>
[RequirePermission(Permission.ManageConferences)]
public sealed record RecordItemInstruction(Guid ItemId, [property: Required(ErrorMessage = "请填批示。")] InstructionFacts Facts)
    : ICommand<Guid>
{
    public override string ToString() => "RecordItemInstruction(redacted)";
}

/// <summary>落实批示: closed with what was done by who holds it; put off, dropped or taken up again by county and city.</summary>
/// <exception cref="DomainException"><c>not-found</c>, <c>conference-lead-only</c>, <c>owned-task-state</c>, <c>invalid-input</c></exception>
[RequirePermission(Permission.HandleCase)]
public sealed record TakeInstructionStep(
    Guid InstructionId,
    [property: EnumDataType(typeof(OwnedTaskStep), ErrorMessage = "请选择做哪一步。")] OwnedTaskStep Step,
    [property: StringLength(1000, MinimumLength = 2, ErrorMessage = "写 2 到 1000 个字。")] string? Text = null,
    DateOnly? DueOn = null
) : ICommand<Unit>, IValidatableObject
{
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => OwnedTaskShape.Of(Step, Text, DueOn);

    public override string ToString() => $"TakeInstructionStep({InstructionId})";
}

/// <summary>Leaders' instructions on a case, for who sees it. Opens them.</summary>
[RequirePermission(Permission.UnsealCase)]
public sealed record ListCaseInstructions(Guid CaseId) : IQuery<CaseInstructions>, IConcernsCase;

/// <param name="Holders">Who may carry one out; empty: the caller may not record any.</param>
public sealed record CaseInstructions(IReadOnlyList<InstructionView> Items, IReadOnlyList<InstructionHolder> Holders);

public sealed record InstructionHolder(Guid StaffId, string Name);

/// <param name="Outcome">What was done, or why it was dropped.</param>
/// <param name="Steps">What the caller may do with it now.</param>
public sealed record InstructionView(
    Guid Id,
    string Leader,
    DateOnly GivenOn,
    string Text,
    string Holder,
    DateOnly DueOn,
    OwnedTaskState State,
    bool Overdue,
    string? Outcome,
    string RecordedBy,
    IReadOnlyList<OwnedTaskStep> Steps
)
{
    public override string ToString() => "InstructionView(redacted)";
}

internal sealed class RecordInstructionHandler(
    AppDbContext db,
    CallContext call,
    ConferenceDesk desk,
    HandledCases cases,
    OfficerDirectory officers,
    CaseVault vault
)
    : ICommandHandler<RecordCaseInstruction, Guid>,
        ICommandHandler<RecordItemInstruction, Guid>,
        ICommandHandler<TakeInstructionStep, Unit>,
        IQueryHandler<ListCaseInstructions, CaseInstructions>
{
    private static readonly string[] Columns = [Instruction.TextField.Column, Instruction.OutcomeField.Column];

    public async ValueTask<Guid> Handle(RecordCaseInstruction command, CancellationToken cancellationToken)
    {
        var about = await cases.GetAsync(command.CaseId, cancellationToken);
        var me = call.RequireStaff().StaffId;
        if (!HoldersOf(about, me).Contains(command.Facts.HolderId))
        {
            throw new DomainException(ConferenceErrors.InstructionHolder);
        }

        var instruction = New(command.Facts, about.Id, itemId: null);
        var text = await desk.SealForCaseAsync(
            Instruction.TextField,
            about.Id,
            instruction.Id,
            command.Facts.Text.Trim(),
            cancellationToken
        );
        instruction.Word(text, null);
        db.Add(instruction);
        return instruction.Id;
    }

    public async ValueTask<Guid> Handle(RecordItemInstruction command, CancellationToken cancellationToken)
    {
        var item = await desk.ItemAsync(command.ItemId, cancellationToken);
        var conferences = item.Listings.Select(listing => listing.ConferenceId).ToList();
        var holder = command.Facts.HolderId;
        var isMember = await db.Set<ConferenceMember>()
            .AnyAsync(
                member => conferences.Contains(member.ConferenceId) && member.MemberId == holder && !member.IsUnit,
                cancellationToken
            );
        if (!isMember && (holder != call.RequireStaff().StaffId || await officers.PostAnywhereAsync(holder, cancellationToken) is null))
        {
            throw new DomainException(ConferenceErrors.HolderUnfit);
        }

        await desk.RequireNamelessAsync(item.CaseId is { } caseId ? [caseId] : [], [command.Facts.Text], cancellationToken);
        var instruction = New(command.Facts, caseId: null, item.Id);
        instruction.Word(null, desk.Seal(ConferencePlaces.Instruction, instruction.Id, command.Facts.Text));
        db.Add(instruction);
        return instruction.Id;
    }

    public async ValueTask<Unit> Handle(TakeInstructionStep command, CancellationToken cancellationToken)
    {
        var instruction =
            await db.Set<Instruction>().FirstOrDefaultAsync(found => found.Id == command.InstructionId, cancellationToken)
            ?? throw new DomainException(CommonErrors.NotFound);
        if (!(await StepsAsync(instruction, cancellationToken)).Contains(command.Step))
        {
            throw new DomainException(
                OwnedTaskTransitions.Allows(instruction.State, command.Step) ? ConferenceErrors.LeadOnly : OwnedTaskErrors.NotInThisState
            );
        }

        if (command.Text is { } text)
        {
            await ConcludeAsync(instruction, text.Trim(), cancellationToken);
        }

        switch (command.Step)
        {
            case OwnedTaskStep.Finish:
                instruction.Finish(call.Now);
                break;
            case OwnedTaskStep.Drop:
                instruction.Drop(call.Now);
                break;
            case OwnedTaskStep.Move:
                instruction.Move(TaskHolder.Of(instruction.StaffId, null), command.DueOn!.Value, call.Now);
                break;
            default:
                instruction.Reopen(command.DueOn!.Value, call.Now);
                break;
        }

        return Unit.Value;
    }

    public async ValueTask<CaseInstructions> Handle(ListCaseInstructions query, CancellationToken cancellationToken)
    {
        var (about, _) = await cases.SeeAsync(query.CaseId, cancellationToken);
        var staff = call.RequireStaff();
        var leads = staff.Covers(Permission.ManageConferences, about.Township);
        var found = await db.Set<Instruction>()
            .AsNoTracking()
            .Where(instruction => instruction.CaseId == about.Id)
            .OrderByDescending(instruction => instruction.GivenOn)
            .ThenByDescending(instruction => instruction.Id)
            .ToListAsync(cancellationToken);
        var holders = leads ? HoldersOf(about, staff.StaffId) : [];
        var names = await StaffNames.ByIdAsync(
            db,
            [.. found.Select(row => row.StaffId!.Value).Concat(found.Select(row => row.RecordedBy)).Concat(holders).Distinct()],
            cancellationToken
        );
        var choices = holders.Select(id => new InstructionHolder(id, names.GetValueOrDefault(id, ""))).ToList();
        if (found.Count == 0)
        {
            return new CaseInstructions([], choices);
        }

        using var opened = await vault.UnsealAsync(about.Id, UnsealPurpose.HandleCase, Columns, cancellationToken);
        var rows = new List<InstructionView>();
        foreach (var row in found)
        {
            rows.Add(
                InstructionViews.Of(
                    row,
                    opened.Read(Instruction.TextField, row.Id, row.CaseText!.Value),
                    opened.ReadOptional(Instruction.OutcomeField, row.Id, row.CaseOutcome),
                    names,
                    call.Now.ChinaDate(),
                    InstructionViews.Steps(row, staff.StaffId, leads)
                )
            );
        }

        return new CaseInstructions(rows, choices);
    }

    private async Task<IReadOnlyList<OwnedTaskStep>> StepsAsync(Instruction instruction, CancellationToken cancellationToken)
    {
        var staff = call.RequireStaff();
        if (instruction.CaseId is { } caseId)
        {
            var (about, _) = await cases.SeeAsync(caseId, cancellationToken);
            return InstructionViews.Steps(instruction, staff.StaffId, staff.Covers(Permission.ManageConferences, about.Township));
        }

        var area = await db.Set<AgendaItem>()
            .Where(item => item.Id == instruction.ItemId)
            .Select(item => item.Area)
            .FirstAsync(cancellationToken);
        var leads = desk.Leads(area);
        return leads || instruction.StaffId == staff.StaffId
            ? InstructionViews.Steps(instruction, staff.StaffId, leads)
            : throw new DomainException(CommonErrors.NotFound);
    }

    private async Task ConcludeAsync(Instruction instruction, string text, CancellationToken cancellationToken)
    {
        if (instruction.CaseId is { } caseId)
        {
            var words = await desk.SealForCaseAsync(Instruction.OutcomeField, caseId, instruction.Id, text, cancellationToken);
            instruction.Conclude(words, null);
            return;
        }

        var of = await db.Set<AgendaItem>()
            .Where(item => item.Id == instruction.ItemId)
            .Select(item => item.CaseId)
            .FirstAsync(cancellationToken);
        await desk.RequireNamelessAsync(of is { } about ? [about] : [], [text], cancellationToken);
        instruction.Conclude(null, desk.Seal(ConferencePlaces.InstructionOutcome, instruction.Id, text));
    }

    private Instruction New(InstructionFacts facts, Guid? caseId, Guid? itemId)
    {
        Happened.Require("givenOn", facts.GivenOn, call.Now, "批示的日子不能在将来，也不能早于一年前。");
        var start = new InstructionStart(caseId, itemId, facts.Leader.Trim(), facts.GivenOn, call.RequireStaff().StaffId);
        return new Instruction(Ids.New(call.Now), start, facts.HolderId, facts.DueOn, call.Now);
    }

    /// <summary>They see the case already.</summary>
    private static IReadOnlyList<Guid> HoldersOf(HandledCase about, Guid me) =>
        [.. new[] { about.OwnerId, about.SupervisorId ?? me, me }.Distinct()];
}

internal static class InstructionViews
{
    public static InstructionView Of(
        Instruction row,
        string text,
        string? outcome,
        IReadOnlyDictionary<Guid, string> names,
        DateOnly today,
        IReadOnlyList<OwnedTaskStep> steps
    ) =>
        new(
            row.Id,
            row.Leader,
            row.GivenOn,
            text,
            names.GetValueOrDefault(row.StaffId!.Value, ""),
            row.DueOn,
            row.State,
            row.IsOverdue(today),
            outcome,
            names.GetValueOrDefault(row.RecordedBy, ""),
            steps
        );

    public static IReadOnlyList<OwnedTaskStep> Steps(OwnedTask task, Guid me, bool leads) =>
        [
            .. Enum.GetValues<OwnedTaskStep>()
                .Where(step => OwnedTaskTransitions.Allows(task.State, step))
                .Where(step => leads || (step == OwnedTaskStep.Finish && task.StaffId == me)),
        ];
}
