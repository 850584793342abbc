using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatRights.Core.Regions.Contracts;

namespace WeChatRights.Core.PetitionAgency.Guidance;

/// <summary>
/// 业务指导 (rulebook S64): an agent asks how something is done, and the petitions office or the rights department of county or city answers. Its words name nobody; which
/// mandate made her ask is known to the federation only.
/// </summary>
internal sealed class GuidanceQuestion : Entity
{
    private readonly List<GuidanceEntry> _entries = [];

    private GuidanceQuestion() { }

    /// <param name="area">The county, or the city: nothing nearer.</param>
    /// <param name="caseId">Of the mandate that she holds; null: a question in general.</param>
    public GuidanceQuestion(
        Guid id,
        DivisionCode area,
        GuidanceTopic topic,
        Guid? caseId,
        Guid askedBy,
        DateTimeOffset answerBy,
        DateTimeOffset now
    )
        : base(id) => (Area, Topic, CaseId, AskedBy, AnswerBy, AskedAt) = (area, topic, caseId, askedBy, answerBy, now);

    public DivisionCode Area { get; private set; }
    public GuidanceTopic Topic { get; private set; }

    /// <summary>Never shown to the petitions office.</summary>
    public Guid? CaseId { get; private set; }
    public Guid AskedBy { get; private set; }
    public DateTimeOffset AskedAt { get; private set; }
    public GuidanceState State { get; private set; }

    /// <summary>By when we have promised an answer; null: nothing is owed.</summary>
    public DateTimeOffset? AnswerBy { get; private set; }

    /// <summary>The promise of which it has been told that it was missed.</summary>
    public DateTimeOffset? RemindedFor { get; private set; }
    public IReadOnlyList<GuidanceEntry> Entries => _entries;

    /// <summary>The first words, written with the question.</summary>
    public void Begin(GuidanceEntry first) => _entries.Add(first);

    /// <exception cref="DomainException"><c>guidance-state</c></exception>
    public void Answer(GuidanceEntry answer)
    {
        Go(GuidanceStep.Answer);
        AnswerBy = null;
        _entries.Add(answer);
    }

    /// <exception cref="DomainException"><c>guidance-state</c>; <c>guidance-asker-only</c></exception>
    public void AskAgain(GuidanceEntry words, DateTimeOffset answerBy)
    {
        RequireAsker(words.By);
        Go(GuidanceStep.AskAgain);
        AnswerBy = answerBy;
        _entries.Add(words);
    }

    /// <exception cref="DomainException"><c>guidance-state</c>; <c>guidance-asker-only</c></exception>
    public void Close(Guid by)
    {
        RequireAsker(by);
        Go(GuidanceStep.Close);
        AnswerBy = null;
    }

    /// <summary>Something is there to be published.</summary>
    /// <exception cref="DomainException"><c>guidance-state</c></exception>
    public void RequirePublishable()
    {
        Go(GuidanceStep.Publish);
        if (!_entries.Exists(entry => entry.Side != GuidanceSide.Asker))
        {
            throw new DomainException(GuidanceErrors.NotInThisState);
        }
    }

    /// <returns>Whether somebody is to be told now that the promise was missed: once for each.</returns>
    public bool Remind(DateTimeOffset now)
    {
        if (State != GuidanceState.Open || AnswerBy is not { } due || due >= now || RemindedFor == due)
        {
            return false;
        }

        RemindedFor = due;
        return true;
    }

    private void RequireAsker(Guid by)
    {
        if (by != AskedBy)
        {
            throw new DomainException(GuidanceErrors.AskerOnly);
        }
    }

    private void Go(GuidanceStep step) =>
        State = GuidanceTransitions.After(State, step) ?? throw new DomainException(GuidanceErrors.NotInThisState);
}

/// <summary>A question, a further question or an answer.</summary>
internal sealed class GuidanceEntry
{
    private GuidanceEntry() { }

    public GuidanceEntry(Guid id, Guid questionId, GuidanceSide side, Guid by, byte[] words, DateTimeOffset now) =>
        (Id, QuestionId, Side, By, Words, At) = (id, questionId, side, by, words, now);

    public Guid Id { get; private set; }
    public Guid QuestionId { get; private set; }
    public GuidanceSide Side { get; private set; }
    public Guid By { get; private set; }

    /// <summary>Sealed.</summary>
    public byte[] Words { get; private set; } = [];
    public DateTimeOffset At { get; private set; }
}

/// <summary>案例问答: an answered question as general guidance for all agents, worded anew without anybody's name. Not sealed: it is meant to be read by all of them.</summary>
internal sealed class GuidanceExample : Entity
{
    private GuidanceExample() { }

    public GuidanceExample(
        Guid id,
        Guid questionId,
        DivisionCode area,
        GuidanceTopic topic,
        GuidanceExampleFacts facts,
        Guid by,
        DateTimeOffset now
    )
        : base(id)
    {
        (QuestionId, ShownQuestionId, Area, Topic, PublishedBy, PublishedAt) = (questionId, questionId, area, topic, by, now);
        (Title, Question, Answer) = (facts.Title.Trim(), facts.Question.Trim(), facts.Answer.Trim());
    }

    public Guid QuestionId { get; private set; }

    /// <summary>The question for as long as it is shown, then null. Unique: no question is published twice.</summary>
    public Guid? ShownQuestionId { get; private set; }
    public DivisionCode Area { get; private set; }
    public GuidanceTopic Topic { get; private set; }
    public string Title { get; private set; } = "";
    public string Question { get; private set; } = "";
    public string Answer { get; private set; } = "";
    public Guid PublishedBy { get; private set; }
    public DateTimeOffset PublishedAt { get; private set; }
    public DateTimeOffset? WithdrawnAt { get; private set; }

    public void Withdraw(DateTimeOffset now)
    {
        WithdrawnAt ??= now;
        ShownQuestionId = null;
    }
}

internal sealed class GuidanceConfiguration
    : IEntityTypeConfiguration<GuidanceQuestion>,
        IEntityTypeConfiguration<GuidanceEntry>,
        IEntityTypeConfiguration<GuidanceExample>
{
    /// <summary>2,000 characters of four bytes, and what the cipher adds.</summary>
    private const int SealedText = 8_192;

    public void Configure(EntityTypeBuilder<GuidanceQuestion> builder)
    {
        builder.ToTable("GuidanceQuestions");
        builder.HasIndex(question => new { question.Area, question.State });
        builder.HasIndex(question => question.AskedBy);
        builder.HasIndex(question => question.AnswerBy);
        builder.HasMany(question => question.Entries).WithOne().HasForeignKey(entry => entry.QuestionId).OnDelete(DeleteBehavior.Restrict);
        builder.Navigation(question => question.Entries).UsePropertyAccessMode(PropertyAccessMode.Field);
    }

    public void Configure(EntityTypeBuilder<GuidanceEntry> builder)
    {
        builder.ToTable("GuidanceEntries");
        builder.Property(entry => entry.Id).ValueGeneratedNever();
        builder.Property(entry => entry.Words).HasMaxLength(SealedText);
        builder.HasIndex(entry => entry.QuestionId);
    }

    public void Configure(EntityTypeBuilder<GuidanceExample> builder)
    {
        builder.ToTable("GuidanceExamples");
        builder.Property(example => example.Title).HasMaxLength(GuidanceExampleFacts.LongestTitle);
        builder.Property(example => example.Question).HasMaxLength(GuidanceExampleFacts.LongestText);
        builder.Property(example => example.Answer).HasMaxLength(GuidanceExampleFacts.LongestText);
        builder.HasIndex(example => example.ShownQuestionId).IsUnique();
    }
}
