namespace WeChatRights.Hosting.Operations;

/// <summary>Plain lines: results to the output, everything else to the error stream, so that a result can be piped.</summary>
internal sealed class OperatorConsole(TextReader input, TextWriter output, TextWriter error)
{
    public TextWriter Output => output;
    public TextWriter Error => error;

    public static OperatorConsole OfTheTerminal() => new(Console.In, Console.Out, Console.Error);

    public void Say(string line) => output.WriteLine(line);

    public void Remark(string line) => error.WriteLine(line);

    /// <summary>For what cannot be undone: <c>--yes</c>, or the word typed exactly. No answer means no.</summary>
    public bool Confirm(string warning, string word, bool yes)
    {
        if (yes)
        {
            return true;
        }

        error.WriteLine(warning);
        error.Write($"确认请输入 {word} 并回车：");
        if (string.Equals(input.ReadLine()?.Trim(), word, StringComparison.Ordinal))
        {
            return true;
        }

        error.WriteLine();
        error.WriteLine("没有确认，什么也没有改动。");
        return false;
    }
}
