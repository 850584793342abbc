namespace WeChatRights.Core.Cases.Mediation;

/// <summary>How a talk before a mediator ended.</summary>
public enum MediationOutcome
{
    /// <summary>They agreed, and both sign a paper (人民调解法 art. 28).</summary>
    Agreed,

    /// <summary>They did not, and are told of the other ways (art. 26).</summary>
    NotAgreed,

    /// <summary>They go on another day.</summary>
    GoesOn,
}
