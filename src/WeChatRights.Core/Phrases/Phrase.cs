using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WeChatRights.Core.Phrases;

/// <summary>常用语: a text that is written again and again. Names nobody; what it says of a case is filled in when it is inserted.</summary>
internal sealed class Phrase : Entity
{
    private Phrase() { }

    /// <param name="staffId">Whose it is, for one of a person.</param>
    /// <param name="unit">Whose it is, for one of a unit or the city.</param>
    public Phrase(Guid id, PhraseOwner owner, Guid? staffId, DivisionCode? unit)
        : base(id) => (Owner, StaffId, Unit) = (owner, staffId, unit);

    public PhraseOwner Owner { get; private set; }
    public Guid? StaffId { get; private set; }
    public DivisionCode? Unit { get; private set; }
    public PhraseUse Use { get; private set; }

    /// <summary>Code of a chapter or a category; null: of any matter.</summary>
    public string? Category { get; private set; }
    public string Title { get; private set; } = "";
    public string Text { get; private set; } = "";

    /// <summary>快捷处理; null: the text alone.</summary>
    public PhraseAction? Then { get; private set; }
    public DateTimeOffset WrittenAt { get; private set; }

    /// <exception cref="DomainException"><c>phrase-variable</c>, <c>phrase-number</c>, <c>phrase-action</c></exception>
    public void Word(PhraseFacts facts, DateTimeOffset now)
    {
        if (
            !PhraseText.IsKnown(facts.Text, facts.Use)
            || PhraseText.All.Any(variable => facts.Title.Contains($"{{{variable.Name}}}", StringComparison.Ordinal))
        )
        {
            throw new DomainException(PhraseErrors.UnknownVariable);
        }

        if (NamelessText.HasNumber(facts.Title, facts.Text))
        {
            throw new DomainException(PhraseErrors.NamesNumber);
        }

        if (facts.Then is { } then && !PhrasePolicy.Fits(facts.Use, then))
        {
            throw new DomainException(PhraseErrors.ActionUnfit);
        }

        (Use, Category, Then, WrittenAt) = (facts.Use, facts.Category, facts.Then, now);
        (Title, Text) = (facts.Title.Trim(), facts.Text.ReplaceLineEndings("\n").Trim());
    }
}

internal sealed class PhraseConfiguration : IEntityTypeConfiguration<Phrase>
{
    public void Configure(EntityTypeBuilder<Phrase> builder)
    {
        builder.ToTable("Phrases");
        builder.Property(phrase => phrase.Category).HasMaxLength(8).IsUnicode(false);
        builder.Property(phrase => phrase.Title).HasMaxLength(PhraseFacts.LongestTitle);
        builder.Property(phrase => phrase.Text).HasMaxLength(PhraseFacts.LongestText);
        builder.HasIndex(phrase => phrase.StaffId);
        builder.HasIndex(phrase => phrase.Unit);
    }
}
