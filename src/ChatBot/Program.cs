Console.WriteLine("chatbot");
