import Base
import Charts

extension CodeSection {
    public var claims: [ClaimDefinition] {
        [
            ClaimDefinition(
                "4-a", en: "The listing can be run as printed.", zh: "文中的代码可以照原样运行。", figure: nil,
                test: .derived(
                    Outcome(
                        .corrected,
                        en:
                            "It stops with an error: the network is a table of parameters that is called like a function, names are used before they exist, prediction uses other weights than were trained, and shapes and types of the targets do not fit.",
                        zh: "它会报错中断：网络是一个参数字典却被当作函数调用，使用了未定义的名字，预测用的不是训练得到的权重，目标的形状与类型也不一致。"))
            ),
            ClaimDefinition(
                "4-b", en: "The index of the largest output is the predicted class.",
                zh: "最大输出所在的下标就是预测的类别。", figure: "article-truth-table",
                test: .derived(
                    Outcome(
                        .corrected,
                        en:
                            "There is one output. The largest of one number is always the first, so the answer is class 0 for every input. With one sigmoid output the class is 1 where it exceeds one half.",
                        zh: "输出只有一个，单个数中最大的永远是第一个，因此对任何输入都预测类别 0。只有一个 sigmoid 输出时，应看它是否超过二分之一。"))),
            ClaimDefinition(
                "4-c", en: "What the listing adds is weight decay.", zh: "代码所加的是权重衰减。",
                figure: "article-net",
                test: .derived(
                    Outcome(
                        .corrected,
                        en:
                            "It adds λ·Σ|θ| over all parameters, biases too: an L1 penalty. Weight decay would be λ·Σ*w*^{2} over the weights.",
                        zh: "它对包括偏置在内的全部参数加了 λ·Σ|θ|：这是 L1 惩罚。权重衰减应是对权重加 λ·Σ*w*^{2}。"))),
            ClaimDefinition(
                "4-d", en: "With its settings the network learns XOR.", zh: "按文中的设置，网络能学会 XOR。",
                figure: "article-net",
                test: .measured(
                    Localized(
                        en:
                            "share of seeds with all four rows right at exactly the article’s settings",
                        zh: "完全按文章设置时四行全对的种子比例"), .percent,
                    Rule(
                        thresholds: [0.5, 0.95],
                        outcomes: [
                            Outcome(
                                .corrected,
                                en:
                                    "It answers nearly the same to every row ({{code.answers.low}} to {{code.answers.high}}). One change at a time, without the penalty: {{code.longer.epochs}} epochs {{code.longer.solved}}, rate {{code.fasterRate.rate}} {{code.fasterRate.solved}}, tanh {{code.tanh.solved}}, {{code.wider.hidden}} hidden units {{code.wider.solved}}, cross-entropy {{code.crossEntropy.solved}}.",
                                zh:
                                    "它对每一行的输出几乎相同（{{code.answers.low}} 至 {{code.answers.high}}）。去掉惩罚后每次改动一项：{{code.longer.epochs}} 轮 {{code.longer.solved}}，学习率 {{code.fasterRate.rate}} {{code.fasterRate.solved}}，tanh {{code.tanh.solved}}，{{code.wider.hidden}} 个隐藏单元 {{code.wider.solved}}，交叉熵 {{code.crossEntropy.solved}}。"
                            ),
                            Outcome(
                                .conditional, en: "For some initial weights only.",
                                zh: "只对一部分初始权重成立。"),
                            Outcome(.holds, en: "Nearly every seed learned it.", zh: "几乎每个种子都学会了。"),
                        ]))),
            ClaimDefinition(
                "4-e", en: "Too large a λ over-fits, too small a λ under-fits.",
                zh: "λ 过大会过拟合，过小会欠拟合。", figure: "regularization-path",
                test: .measured(
                    Localized(
                        en:
                            "training loss at the largest λ of the L2 path minus at the smallest, median over seeds",
                        zh: "L2 路径上最大 λ 与最小 λ 的训练损失之差，各种子的中位数"), .plain,
                    Rule(
                        below: Outcome(
                            .holds, en: "The training loss fell with λ here.", zh: "在这里训练损失随 λ 下降。"),
                        0,
                        above: Outcome(
                            .corrected,
                            en:
                                "The other way round: at the largest λ the net no longer fits its own training rows ({{path.largest.trainLoss}} against {{path.smallest.trainLoss}} nats), at the smallest it fits even the wrong labels.",
                            zh:
                                "恰好相反：λ 最大时网络连训练样本都拟合不了（{{path.largest.trainLoss}} 对 {{path.smallest.trainLoss}} 奈特），λ 最小时连错误标签也拟合了。"
                        )))),
            ClaimDefinition(
                "4-f", en: "Dropout and batch normalization can be added to this network likewise.",
                zh: "丢弃法和批量归一化也可以同样加到这个网络上。", figure: "article-net",
                test: .measured(
                    Localized(
                        en:
                            "share of seeds that solve XOR on the repaired 2-2-1 network, dropout minus none",
                        zh: "修好的 2-2-1 网络上解出 XOR 的种子比例，用丢弃法减去不用"), .percentagePoints,
                    Rule(
                        below: Outcome(
                            .conditional,
                            en:
                                "Not without loss. With the same seeds: none {{code.repaired.none}}, batch norm {{code.repaired.batchnorm}}, dropout {{code.repaired.dropout}}. With two hidden units dropout takes what the task needs.",
                            zh:
                                "有所损失。种子相同时：不用 {{code.repaired.none}}，批量归一化 {{code.repaired.batchnorm}}，丢弃法 {{code.repaired.dropout}}。只有两个隐藏单元时，丢弃法拿走了任务所需的单元。"
                        ), -0.05,
                        above: Outcome(
                            .holds,
                            en:
                                "With the same seeds: none {{code.repaired.none}}, batch norm {{code.repaired.batchnorm}}, dropout {{code.repaired.dropout}}.",
                            zh:
                                "种子相同时：不用 {{code.repaired.none}}，批量归一化 {{code.repaired.batchnorm}}，丢弃法 {{code.repaired.dropout}}。"
                        )))),
        ]
    }
}
