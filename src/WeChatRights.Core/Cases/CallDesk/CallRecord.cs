using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Cases.CallDesk;

/// <summary>How a call to the desk ended.</summary>
public enum CallOutcome
{
    /// <summary>登记成案: a new matter was registered.</summary>
    Registered,

    /// <summary>It was about a matter that is in hand; written down there.</summary>
    AddedToCase,

    /// <summary>即时答复: a question, answered at once.</summary>
    Answered,

    /// <summary>Told which organ or number to call.</summary>
    Guided,

    /// <summary>断线: it broke off before anything could be done.</summary>
    CutOff,

    /// <summary>She could not speak, or asked for another time.</summary>
    Later,

    /// <summary>Silence, wrong number, nuisance.</summary>
    Nothing,
}

/// <summary>Where the call-back of a call stands.</summary>
public enum CallBackState
{
    /// <summary>None is wanted.</summary>
    None,
    Waiting,
    Reached,

    /// <summary>Tried as often as we try, and she was not reached.</summary>
    NotReached,

    /// <summary>It would have put her in danger, or somebody else answered.</summary>
    CalledOff,
}

/// <summary>
/// 来电登记: one call to 12338 or to a station, whatever became of it. The number and the words are sealed, the number is found again by its blind
/// index only; both are forgotten after <see cref="CallPolicy.KeepNumber"/>.
/// </summary>
internal sealed class CallRecord : Entity
{
    private CallRecord() { }

    public CallRecord(Guid id, CallActor by, DateTimeOffset startedAt, CallOutcome outcome, DateTimeOffset now)
        : base(id)
    {
        (Unit, TakenBy) = (by.Unit, by.StaffId);
        (StartedAt, RecordedAt, Outcome) = (startedAt, now, outcome);
    }

    /// <summary>The desk that took it.</summary>
    public DivisionCode Unit { get; private set; }
    public Guid TakenBy { get; private set; }
    public DateTimeOffset StartedAt { get; private set; }
    public DateTimeOffset RecordedAt { get; private set; }
    public CallOutcome Outcome { get; private set; }
    public bool InDanger { get; private set; }
    public string? Category { get; private set; }

    /// <summary>The case that it became or belongs to.</summary>
    public Guid? CaseId { get; private set; }
    public byte[]? PhoneIndex { get; private set; }
    public byte[]? Phone { get; private set; }
    public byte[]? Words { get; private set; }
    public CallBackState CallBack { get; private set; }

    /// <summary>By when she is to be called back; kept after it was done.</summary>
    public DateTimeOffset? CallBackBy { get; private set; }
    public int Tries { get; private set; }

    /// <summary>The bell has rung for what is overdue.</summary>
    public DateTimeOffset? RemindedAt { get; private set; }

    public void About(bool inDanger, string? category, Guid? caseId) => (InDanger, Category, CaseId) = (inDanger, category, caseId);

    public void From(byte[] index, byte[] sealedPhone) => (PhoneIndex, Phone) = (index, sealedPhone);

    public void Say(byte[] sealedWords) => Words = sealedWords;

    public void WantBack(DateTimeOffset by) => (CallBack, CallBackBy) = (CallBackState.Waiting, by);

    /// <param name="reached">She was spoken with; null: it would be dangerous, or somebody else answered.</param>
    /// <param name="next">When to try again, if she was not reached.</param>
    /// <exception cref="DomainException"><c>no-call-back</c></exception>
    public void Tried(bool? reached, DateTimeOffset next)
    {
        if (CallBack != CallBackState.Waiting)
        {
            throw new DomainException(CallErrors.NoCallBack);
        }

        Tries++;
        CallBack = reached switch
        {
            true => CallBackState.Reached,
            null => CallBackState.CalledOff,
            _ when Tries >= CallPolicy.MostTries => CallBackState.NotReached,
            _ => CallBackState.Waiting,
        };
        if (CallBack == CallBackState.Waiting)
        {
            (CallBackBy, RemindedAt) = (next, null);
        }
    }

    /// <summary>Nobody has called back in time: whoever took the call is told, and who answers for the desk.</summary>
    public bool Remind(DateTimeOffset now)
    {
        if (CallBack != CallBackState.Waiting || CallBackBy > now || RemindedAt is not null)
        {
            return false;
        }

        RemindedAt = now;
        return true;
    }

    public void Forget() => (PhoneIndex, Phone, Words) = (null, null, null);

    public static string PhonePlace(Guid id) => $"calls|phone|{id}";

    public static string WordsPlace(Guid id) => $"calls|words|{id}";
}

/// <summary>Who took a call, and for which desk.</summary>
internal readonly record struct CallActor(Guid StaffId, DivisionCode Unit);

internal sealed class CallRecordConfiguration : IEntityTypeConfiguration<CallRecord>
{
    public void Configure(EntityTypeBuilder<CallRecord> builder)
    {
        builder.ToTable("Calls");
        builder.Property(call => call.Category).HasMaxLength(8).IsUnicode(false);
        builder.Property(call => call.PhoneIndex).HasMaxLength(16);
        builder.HasIndex(call => new { call.PhoneIndex, call.StartedAt });
        builder.HasIndex(call => new { call.Unit, call.StartedAt });
        builder.HasIndex(call => new { call.CallBack, call.CallBackBy });
        builder.HasIndex(call => call.RecordedAt);
    }
}
