using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatRights.Core.Conferences.Contracts;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Conferences.Instructions;

/// <summary>What a leader wrote, on what, and who carries it out.</summary>
/// <param name="CaseId">Of a case: sealed under its key, and for who sees it.</param>
/// <param name="ItemId">Of an item of a joint conference: for who sees that.</param>
internal sealed record InstructionStart(Guid? CaseId, Guid? ItemId, string Leader, DateOnly GivenOn, Guid RecordedBy);

/// <summary>批示 (rulebook S42): recorded with who, when and the text; carried out by a named person by a day; closed with what was done.</summary>
internal sealed class Instruction : OwnedTask
{
    public static readonly SealedField<string> TextField = new("instructions", "instruction", Padded: true);
    public static readonly SealedField<string> OutcomeField = new("instructions", "carried_out", Padded: true);

    private Instruction() { }

    public Instruction(Guid id, InstructionStart start, Guid holderId, DateOnly dueOn, DateTimeOffset now)
        : base(id, TaskHolder.Of(holderId, null), dueOn, now)
    {
        (CaseId, ItemId, Leader, GivenOn, RecordedBy) = (start.CaseId, start.ItemId, start.Leader, start.GivenOn, start.RecordedBy);
        var mark = $"{id:N}:{now.ToUnixTimeSeconds()}";
        Raise(new ConferenceNews(ConferenceNewsKind.InstructionGiven, CaseId ?? Guid.Empty, [holderId], mark));
    }

    public Guid? CaseId { get; private set; }
    public Guid? ItemId { get; private set; }

    /// <summary>Name and office of the leader.</summary>
    public string Leader { get; private set; } = "";
    public DateOnly GivenOn { get; private set; }
    public Guid RecordedBy { get; private set; }
    public Sealed<string>? CaseText { get; private set; }
    public Sealed<string>? CaseOutcome { get; private set; }
    public byte[]? Text { get; private set; }
    public byte[]? Outcome { get; private set; }

    public void Word(Sealed<string>? caseText, byte[]? text) => (CaseText, Text) = (caseText, text);

    public void Conclude(Sealed<string>? caseOutcome, byte[]? outcome) => (CaseOutcome, Outcome) = (caseOutcome, outcome);
}

internal sealed class InstructionConfiguration : IEntityTypeConfiguration<Instruction>
{
    private const int SealedText = 8_192;

    public void Configure(EntityTypeBuilder<Instruction> builder)
    {
        builder.ToTable("Instructions");
        builder.Property(instruction => instruction.Leader).HasMaxLength(30);
        builder.Property(instruction => instruction.Text).HasMaxLength(SealedText);
        builder.Property(instruction => instruction.Outcome).HasMaxLength(SealedText);
        builder.HasIndex(instruction => instruction.CaseId);
        builder.HasIndex(instruction => instruction.ItemId);
        builder.HasIndex(instruction => new { instruction.State, instruction.DueOn });
        builder.HasOne<AgendaItem>().WithMany().HasForeignKey(instruction => instruction.ItemId).OnDelete(DeleteBehavior.Restrict);
    }
}
