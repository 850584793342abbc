namespace WeChatRights.Core.Consultations.Waiting;

/// <summary>Why an entry of the waiting list waits no more.</summary>
public enum WaitingEnd
{
    /// <summary>By her.</summary>
    Left,

    /// <summary>She has a time.</summary>
    Booked,

    /// <summary>She let as many offers pass as <see cref="ConsultationPolicy.MostPasses"/>.</summary>
    Passed,

    /// <summary>The last day that she could use is over.</summary>
    Over,
}

/// <summary>What became of an offer.</summary>
public enum OfferOutcome
{
    Taken,

    /// <summary>Its time ran out.</summary>
    Passed,

    /// <summary>Not her doing, or she waits no more: the time was closed, or the entry ended.</summary>
    Withdrawn,
}
