namespace WeChatRights.Core.IdentityAccess.Contracts;

/// <summary>What one person may have in her name, in the order in which it is handed over: whoever takes the case over is there when the rest is asked for.</summary>
public enum DutyKind
{
    /// <summary>Open cases that she owns.</summary>
    Case,

    /// <summary>Ended cases of hers with a return visit still owed.</summary>
    ReturnVisit,

    /// <summary>Open cases whose named superior she is.</summary>
    Superior,

    /// <summary>Closings and lowerings of risk for which her word was asked.</summary>
    SecondWord,

    /// <summary>The coordination of major cases.</summary>
    MajorCase,

    /// <summary>Tasks in major cases.</summary>
    MajorTask,

    /// <summary>Resolutions of joint conferences that she carries out.</summary>
    Resolution,

    /// <summary>Leaders' instructions that she carries out.</summary>
    Instruction,

    /// <summary>Mandates of women for whom she acts. Only they may give them to somebody else (Civil Code art. 169).</summary>
    Mandate,
}

/// <summary>离岗交接 of one duty.</summary>
/// <param name="HandoverId">For marks of what was told.</param>
/// <param name="StaffId">Who leaves.</param>
/// <param name="SuccessorId">Who was chosen for this kind; null: whoever answers.</param>
internal sealed record HandingOver(Guid HandoverId, Guid StaffId, Guid? SuccessorId);

/// <summary>Each module says what of its own a person holds, and passes one of it on by its own rules.</summary>
internal interface IHeldDuties
{
    DutyKind Kind { get; }

    /// <summary>Ids of what she holds now; without those that are handed over. Each at most once.</summary>
    IQueryable<Guid> HeldBy(Guid staffId);

    /// <summary>Of what has waited before, what need not wait any longer.</summary>
    IQueryable<Guid> Ready(Guid staffId) => HeldBy(staffId);

    /// <summary>Passes one on: to who was chosen when she may have it, else to whoever answers for it. Nothing else of it changes, and no limit moves.</summary>
    /// <returns>Who was given it, or who has to ask for a consent that is needed first; null: nobody.</returns>
    Task<PassedOn> PassOnAsync(Guid dutyId, HandingOver over, CancellationToken cancellationToken);
}

/// <param name="To">Who has it now, or, while it waits, who sees to it; null: nobody.</param>
/// <param name="Waits">It is still hers: somebody has to agree first, or nobody is there who could have it.</param>
internal readonly record struct PassedOn(Guid? To, bool Waits = false)
{
    public static readonly PassedOn NobodyThere = new(null, Waits: true);
}
